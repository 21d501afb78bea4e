package org.liaison.cases.exchangefile;

import java.util.Set;
import java.util.UUID;
import org.liaison.policy.message.MessageKind;

/// One message of a thread, without what it says.
///
/// @param messageId derived from the authorisation, the same in both offices
/// @param digest hexadecimal digest of the content, the same in both offices
/// @param items a request: what it asks; an answer or refusal: what it settles; else empty
/// @param urgent whether it claims an urgency ground
/// @param seenBefore ids of the messages from the other side that were here when it was authorised
///   (sent) or had come (received)
public record ThreadMessage(
        UUID messageId,
        MessageKind kind,
        Direction direction,
        String digest,
        Set<String> items,
        boolean urgent,
        Set<UUID> seenBefore,
        MessageProgress progress) {

    public ThreadMessage {
        items = Set.copyOf(items);
        seenBefore = Set.copyOf(seenBefore);
        boolean received = progress instanceof MessageProgress.Received;
        if (received != (direction == Direction.RECEIVED)) {
            throw new IllegalArgumentException(
                    "A received message has been received, a sent one has not");
        }
    }

    /// The same message, further on.
    public ThreadMessage progressed(MessageProgress news) {
        return new ThreadMessage(
                messageId,
                kind,
                direction,
                digest,
                items,
                urgent,
                seenBefore,
                progress.after(news));
    }
}
