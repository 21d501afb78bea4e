package org.liaison.cases.inbox.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.MessageProgress;
import org.liaison.cases.exchangefile.ProgressNews;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.seal.SealBroken;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.springframework.stereotype.Component;

/// Learns what became of our messages: published, refused, delivered, in the partner's inbox.
@Component("outcomes")
class OutcomesListener implements Consumer<Message<List<byte[]>>> {

    private static final AvroCodec<DisclosureOutcome> CODEC =
            AvroCodec.of(DisclosureOutcome.getClassSchema(), DisclosureOutcome.class);

    private static final Logger LOG = LoggerFactory.getLogger(OutcomesListener.class);

    private final ExchangeFiles files;
    private final DeadLetters deadLetters;
    private final OfficeSeal seal;

    OutcomesListener(ExchangeFiles files, DeadLetters deadLetters, OfficeSeal seal) {
        this.files = files;
        this.deadLetters = deadLetters;
        this.seal = seal;
    }

    @Override
    public void accept(Message<List<byte[]>> batch) {
        List<ProgressNews> news = new ArrayList<>();
        List<byte[]> unreadable = new ArrayList<>();
        for (byte[] record : batch.getPayload()) {
            read(record).ifPresentOrElse(news::add, () -> unreadable.add(record));
        }
        Set<UUID> differ = files.progressed(news);
        deadLetters.keep(Topics.CASE_OUTCOMES, unreadable);
        if (!differ.isEmpty()) {
            // A partner signed for something else than it was sent.
            LOG.warn("receipt-differs messages={}", differ);
            deadLetters.keep(
                    Topics.CASE_OUTCOMES,
                    batch.getPayload().stream().filter(each -> isReceiptOf(each, differ)).toList());
        }
    }

    private boolean isReceiptOf(byte[] record, Set<UUID> messages) {
        return read(record)
                .filter(each -> each.receipted() != null && messages.contains(each.messageId()))
                .isPresent();
    }

    private Optional<ProgressNews> read(byte[] record) {
        try {
            DisclosureOutcome outcome = CODEC.decode(seal.open(Topics.CASE_OUTCOMES, record));
            return Optional.of(
                    new ProgressNews(
                            UUID.fromString(outcome.getMessageId()),
                            progress(outcome),
                            receipted(outcome)));
        } catch (SealBroken | UnreadableRecord | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable String receipted(DisclosureOutcome outcome) {
        return switch (outcome.getOutcome()) {
            case PUBLISHED, REFUSED -> null;
            case DELIVERED, IN_INBOX ->
                    HexFormat.of().formatHex(outcome.getContentDigest().bytes());
        };
    }

    private static MessageProgress progress(DisclosureOutcome outcome) {
        Instant at = outcome.getAt();
        return switch (outcome.getOutcome()) {
            case PUBLISHED -> new MessageProgress.Offered(at);
            case REFUSED ->
                    new MessageProgress.RefusedByGuard(
                            at, outcome.getRule(), outcome.getExplanation());
            case DELIVERED -> new MessageProgress.Delivered(at);
            case IN_INBOX -> new MessageProgress.InInbox(at, null);
        };
    }
}
