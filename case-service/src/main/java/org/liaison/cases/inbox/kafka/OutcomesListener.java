package org.liaison.cases.inbox.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.MessageProgress;
import org.liaison.cases.exchangefile.ProgressNews;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.seal.SealBroken;
import org.liaison.kit.sink.BatchValues;
import org.liaison.kit.sink.RefusedRows;
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

    private record Read(Supplier<byte[]> record, ProgressNews news) {}

    private static final RefusedRows REFUSED = new RefusedRows(Set.of());

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
        List<Read> readable = new ArrayList<>();
        List<byte[]> aside = new ArrayList<>();
        for (byte[] record : BatchValues.of(batch.getPayload())) {
            read(record)
                    .ifPresentOrElse(
                            news -> readable.add(new Read(() -> record, news)),
                            () -> aside.add(record));
        }
        Set<UUID> differ = new HashSet<>();
        List<Read> refused =
                REFUSED.take(
                        readable,
                        some ->
                                differ.addAll(
                                        files.progressed(some.stream().map(Read::news).toList())));
        refused.forEach(each -> aside.add(each.record().get()));
        if (!refused.isEmpty()) {
            LOG.error("topic={} refusedByTheDatabase={}", Topics.CASE_OUTCOMES, refused.size());
        }
        if (!differ.isEmpty()) {
            // A partner signed for something else than it was sent.
            LOG.warn("receipt-differs messages={}", differ);
            readable.stream()
                    .filter(each -> isReceiptOf(each.news(), differ))
                    .forEach(each -> aside.add(each.record().get()));
        }
        deadLetters.keep(Topics.CASE_OUTCOMES, aside);
    }

    private static boolean isReceiptOf(ProgressNews news, Set<UUID> messages) {
        return news.receipted() != null && messages.contains(news.messageId());
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
