package org.liaison.cases.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.content.MessageView;
import org.liaison.cases.exchangefile.Asked;
import org.liaison.cases.exchangefile.Direction;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.cases.exchangefile.IncomingMessage;
import org.liaison.cases.exchangefile.MessageProgress;
import org.liaison.cases.exchangefile.ThreadMessage;
import org.liaison.cases.transaction.Transactions;
import org.liaison.policy.closedlist.UnknownCode;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.offence.Offence;

/// Takes in a batch: inbox rows, threads, alarms and receipts in one transaction.
public final class ReceiveMessages {

    private static final Set<MessageKind> WITHDRAWING =
            EnumSet.of(MessageKind.WITHDRAWAL, MessageKind.WITHDRAWAL_ACT);

    private final InboxRows inbox;
    private final ExchangeFiles files;
    private final ContentCodec codec;
    private final Receipts receipts;
    private final Arrivals arrivals;
    private final Transactions transactions;
    private final Clock clock;

    public ReceiveMessages(
            InboxRows inbox,
            ExchangeFiles files,
            ContentCodec codec,
            Receipts receipts,
            Arrivals arrivals,
            Transactions transactions,
            Clock clock) {
        this.inbox = inbox;
        this.files = files;
        this.codec = codec;
        this.receipts = receipts;
        this.arrivals = arrivals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What came of a batch.
    ///
    /// @param taken how many were new
    /// @param alarmed how many came under a known id with another digest
    public record Batch(int taken, int alarmed) {}

    /// Takes in a batch, in the order in which it came. Any part of it may come again.
    public Batch receive(List<Arrived> batch) {
        if (batch.isEmpty()) {
            return new Batch(0, 0);
        }
        return transactions.inOne(() -> take(batch, Instant.now(clock)));
    }

    private Batch take(List<Arrived> batch, Instant now) {
        Map<UUID, Arrived> first = new LinkedHashMap<>();
        List<Arrived> repeated = new ArrayList<>();
        for (Arrived message : batch) {
            if (first.putIfAbsent(message.messageId(), message) != null) {
                repeated.add(message);
            }
        }
        Set<UUID> added = inbox.add(List.copyOf(first.values()), now);
        first.values().stream()
                .filter(message -> !added.contains(message.messageId()))
                .forEach(repeated::add);
        Set<Arrived> alarmed = alarmed(repeated, now);
        files.received(
                first.values().stream()
                        .filter(message -> added.contains(message.messageId()))
                        .map(this::incoming)
                        .toList());
        first.values().stream()
                .filter(message -> added.contains(message.messageId()))
                .filter(message -> WITHDRAWING.contains(message.kind()))
                .forEach(message ->
                        codec.decode(message.content())
                                .ifPresent(view -> arrivals.taken(message, view)));
        receipts.committed(
                batch.stream().filter(message -> !alarmed.contains(message)).toList(), now);
        return new Batch(added.size(), alarmed.size());
    }

    private Set<Arrived> alarmed(List<Arrived> repeated, Instant now) {
        if (repeated.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(inbox.alarms(repeated, now));
    }

    private IncomingMessage incoming(Arrived message) {
        Optional<MessageView> view = codec.decode(message.content());
        return new IncomingMessage(
                message.file(),
                message.recipientUnit(),
                message.sender(),
                message.instrument(),
                view.map(ReceiveMessages::asked).orElse(Asked.nothing()),
                message.receivedAt(),
                new ThreadMessage(
                        message.messageId(),
                        message.kind(),
                        Direction.RECEIVED,
                        message.digest().hex(),
                        view.map(MessageView::items).orElse(Set.of()),
                        view.map(MessageView::urgency).isPresent(),
                        Set.of(),
                        new MessageProgress.Received(message.receivedAt())));
    }

    private static Asked asked(MessageView view) {
        if (view.kind() != MessageKind.REQUEST) {
            return Asked.nothing();
        }
        Purpose purpose = code(view, "purpose", Purpose::of);
        TransferGround ground = code(view, "transferGround", TransferGround::of);
        Asked about = new Asked(code(view, "offence", Offence::of), null, null);
        return purpose == null || ground == null ? about : about.on(purpose, ground);
    }

    /// A later version may have codes that this one does not know.
    private static <T> @Nullable T code(MessageView view, String name, Function<String, T> of) {
        String code = view.codes().get(name);
        try {
            return code == null ? null : of.apply(code);
        } catch (UnknownCode laterVersion) {
            return null;
        }
    }
}
