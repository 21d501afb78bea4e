package org.liaison.cases.exchangefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far a message has come. What is later known may be learned first (a receipt can overtake the
/// outcome of publishing), so progress only ever moves on.
public sealed interface MessageProgress {

    /// When this was reached.
    Instant at();

    /// The word used on pages and in tables.
    String code();

    /// Authorised; the guard has not spoken yet.
    record AwaitingPublication(Instant at) implements MessageProgress {
        @Override
        public String code() {
            return "awaiting-publication";
        }
    }

    /// Offered to the partner, who has not collected it yet.
    record Offered(Instant at) implements MessageProgress {
        @Override
        public String code() {
            return "offered";
        }
    }

    /// Opened by the partner's exchange-service: the date of receipt.
    record Delivered(Instant at) implements MessageProgress {
        @Override
        public String code() {
            return "delivered";
        }
    }

    /// Committed to the partner's inbox.
    ///
    /// @param deliveredAt the date of receipt; `null` when that receipt is still on its way
    record InInbox(Instant at, @Nullable Instant deliveredAt) implements MessageProgress {
        @Override
        public String code() {
            return "in-inbox";
        }
    }

    /// The guard refused it: nothing left.
    ///
    /// @param rule stable code of the rule
    /// @param explanation the way on, for the drafter
    record RefusedByGuard(Instant at, String rule, String explanation) implements MessageProgress {
        @Override
        public String code() {
            return "refused-by-guard";
        }
    }

    /// Came from the partner.
    record Received(Instant at) implements MessageProgress {
        @Override
        public String code() {
            return "received";
        }
    }

    /// Whether the message is, or may still be, before the partner (or us).
    default boolean counts() {
        return switch (this) {
            case AwaitingPublication _, Offered _, Delivered _, InInbox _, Received _ -> true;
            case RefusedByGuard _ -> false;
        };
    }

    /// The date of receipt, from which a clock runs; `null` before.
    default @Nullable Instant receivedAt() {
        return switch (this) {
            case AwaitingPublication _, Offered _, RefusedByGuard _ -> null;
            case Delivered delivered -> delivered.at();
            case InInbox inbox -> inbox.deliveredAt() == null ? inbox.at() : inbox.deliveredAt();
            case Received received -> received.at();
        };
    }

    /// What is known after also learning `news`: never less than before.
    default MessageProgress after(MessageProgress news) {
        return switch (this) {
            case AwaitingPublication _ -> news;
            case Offered _ -> news instanceof AwaitingPublication ? this : news;
            case Delivered delivered ->
                    news instanceof InInbox inbox ? new InInbox(inbox.at(), delivered.at()) : this;
            case InInbox inbox ->
                    news instanceof Delivered delivered
                            ? new InInbox(inbox.at(), delivered.at())
                            : this;
            case RefusedByGuard _, Received _ -> this;
        };
    }
}
