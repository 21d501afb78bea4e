package org.liaison.cases.inbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.consultation.Consultation;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.content.MessageView;
import org.liaison.cases.exchangefile.ExchangeFiles;
import org.liaison.kit.access.Justification;
import org.liaison.kit.security.Caller;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// An officer reads what came; the consultation is on record first. An answer that crossed our
/// cancellation stays closed until somebody decided about it (situation T1 b).
public final class ReadInbox {

    private final InboxRows inbox;
    private final ExchangeFiles files;
    private final ContentCodec codec;
    private final Consultation consultation;
    private final Withdrawn withdrawn;

    public ReadInbox(
            InboxRows inbox,
            ExchangeFiles files,
            ContentCodec codec,
            Consultation consultation,
            Withdrawn withdrawn) {
        this.withdrawn = withdrawn;
        this.inbox = inbox;
        this.files = files;
        this.codec = codec;
        this.consultation = consultation;
    }

    /// What there is to read.
    public sealed interface Reading {

        /// None in the caller's unit, or its bytes are no message.
        record NotThere() implements Reading {}

        /// It came after our cancellation, and nobody stated a purpose that still holds.
        record Closed() implements Reading {}

        /// It came after our cancellation, and what it said was erased.
        record Erased() implements Reading {}

        /// Its sender withdrew it.
        record WithdrawnBySender(Withdrawn.State state) implements Reading {}

        /// A message and what it says.
        @Sensitive
        record Opened(InboxRow row, MessageView view) implements Reading {
            @Override
            public String toString() {
                return Redacted.of(Opened.class);
            }
        }
    }

    /// Lines for the caller's unit, without what the messages say; the newest first.
    public List<InboxRow> lines(Caller caller, @Nullable Long before, int limit) {
        return inbox.ofUnit(caller.unit(), before, limit);
    }

    /// Ids of those of these lines that are of an answer that came after our cancellation.
    public Set<UUID> late(List<InboxRow> lines) {
        return LateAnswers.among(files, lines);
    }

    /// One message.
    public Reading open(UUID messageId, Caller caller, Justification why) {
        Optional<InboxMessage> found =
                inbox.find(messageId).filter(message -> message.row().unit().equals(caller.unit()));
        if (found.isEmpty()) {
            return new Reading.NotThere();
        }
        InboxMessage message = found.get();
        Withdrawn.State state = withdrawn.of(messageId);
        if (state != Withdrawn.State.READABLE) {
            return new Reading.WithdrawnBySender(state);
        }
        return switch (message.decision()) {
            case LateDecision.Erased _ -> new Reading.Erased();
            case LateDecision.Kept _ -> read(message, caller, why);
            case LateDecision.Undecided _ ->
                    LateAnswers.isLate(files, message.row())
                            ? new Reading.Closed()
                            : read(message, caller, why);
        };
    }

    private Reading read(InboxMessage message, Caller caller, Justification why) {
        Optional<Reading.Opened> opened =
                codec.decode(message.content())
                        .map(view -> new Reading.Opened(message.row(), view));
        if (opened.isEmpty()) {
            return new Reading.NotThere();
        }
        String subject = message.row().messageId().toString();
        return consultation.recorded(caller, why, subject, persons(opened.get()), opened.get());
    }

    /// A person we know only by the partner's reference.
    private static List<String> persons(Reading.Opened opened) {
        return opened.view().entities().stream()
                .map(entity -> entity.personRef() == null ? entity.ref() : entity.personRef())
                .distinct()
                .map(ref -> opened.row().file() + "/" + ref)
                .toList();
    }
}
