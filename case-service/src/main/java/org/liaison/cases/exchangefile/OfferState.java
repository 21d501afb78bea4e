package org.liaison.cases.exchangefile;

import java.time.Duration;
import java.time.Instant;

/// Whether a partner collects what is offered, and when that becomes an alarm (15 minutes when
/// urgent, else 4 hours).
public enum OfferState {
    /// Not offered yet, or not ours.
    NOT_OFFERED("not-offered"),
    /// Offered, and the partner still has time.
    OFFERED("offered"),
    /// Offered and not collected in time: ring, or record another channel.
    NOT_COLLECTED("offered-not-collected"),
    /// Collected: the date of receipt is known.
    COLLECTED("collected");

    private static final Duration URGENT = Duration.ofMinutes(15);
    private static final Duration ORDINARY = Duration.ofHours(4);

    private final String code;

    OfferState(String code) {
        this.code = code;
    }

    /// The word used on pages.
    public String code() {
        return code;
    }

    /// What holds for a message at a moment.
    public static OfferState of(ThreadMessage message, Instant now) {
        return switch (message.progress()) {
            case MessageProgress.AwaitingPublication _,
                    MessageProgress.RefusedByGuard _,
                    MessageProgress.Received _ ->
                    NOT_OFFERED;
            case MessageProgress.Delivered _, MessageProgress.InInbox _ -> COLLECTED;
            case MessageProgress.Offered offered -> {
                Duration patience = message.urgent() ? URGENT : ORDINARY;
                yield now.isBefore(offered.at().plus(patience)) ? OFFERED : NOT_COLLECTED;
            }
        };
    }
}
