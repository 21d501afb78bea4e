package org.liaison.cases.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.consultation.Consultation;
import org.liaison.cases.consultation.Justification;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.content.MessageView;
import org.liaison.kit.security.Caller;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// An officer reads what came; the consultation is on record first.
public final class ReadInbox {

    private final InboxRows inbox;
    private final ContentCodec codec;
    private final Consultation consultation;

    public ReadInbox(InboxRows inbox, ContentCodec codec, Consultation consultation) {
        this.inbox = inbox;
        this.codec = codec;
        this.consultation = consultation;
    }

    /// A message and what it says.
    @Sensitive
    public record Opened(InboxRow row, MessageView view) {
        @Override
        public String toString() {
            return Redacted.of(Opened.class);
        }
    }

    /// Lines for the caller's unit, without what the messages say.
    public List<InboxRow> lines(Caller caller, @Nullable Long after, int limit) {
        return inbox.ofUnit(caller.unit(), after, limit);
    }

    /// One message; empty if there is none in the caller's unit, or if its bytes are no message.
    public Optional<Opened> open(UUID messageId, Caller caller, Justification why) {
        return inbox.find(messageId)
                .filter(message -> message.row().unit().equals(caller.unit()))
                .flatMap(message ->
                        codec.decode(message.content())
                                .map(view -> new Opened(message.row(), view)))
                .map(opened ->
                        consultation.recorded(
                                caller, why, messageId.toString(), persons(opened), opened));
    }

    /// A person we know only by the partner's reference.
    private static List<String> persons(Opened opened) {
        return opened.view().entities().stream()
                .map(entity -> entity.personRef() == null ? entity.ref() : entity.personRef())
                .distinct()
                .map(ref -> opened.row().file() + "/" + ref)
                .toList();
    }
}
