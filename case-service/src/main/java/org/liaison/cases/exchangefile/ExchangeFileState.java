package org.liaison.cases.exchangefile;

import java.util.Set;

/// Where a request stands. A transition is a method that only the states that allow it have.
public sealed interface ExchangeFileState {

    /// The word used on pages.
    String code();

    /// A request is out and can still be settled.
    sealed interface AwaitingAnswer extends ExchangeFileState
            permits AwaitingPublication, Offered, Delivered, Acknowledged, PartlyAnswered {

        /// What was asked and settled so far.
        ItemTally items();

        /// The answering office took it up.
        default ExchangeFileState acknowledged() {
            return new Acknowledged(items());
        }

        /// Some or all items were answered.
        default ExchangeFileState answered(Set<String> answered) {
            return settled(items().andAnswered(answered));
        }

        /// Some or all items were refused.
        default ExchangeFileState refused(Set<String> refused) {
            return settled(items().andRefused(refused));
        }

        /// Its author withdrew it.
        default ExchangeFileState cancelled() {
            return items().answered().isEmpty()
                    ? new Cancelled(items())
                    : new CancelledAnswered(items());
        }

        /// The instrument is no longer in force: nothing new may leave under it.
        default NoBasis withoutBasis() {
            return new NoBasis(items());
        }

        private static ExchangeFileState settled(ItemTally items) {
            if (!items.open().isEmpty()) {
                return new PartlyAnswered(items);
            }
            if (!items.anyRefused()) {
                return new Answered(items);
            }
            return items.answered().isEmpty() ? new Refused(items) : new PartlyRefused(items);
        }
    }

    /// No request yet.
    record Opened() implements ExchangeFileState {
        AwaitingPublication requestAuthorised(Set<String> items) {
            return new AwaitingPublication(ItemTally.asking(items));
        }

        Delivered requestReceived(Set<String> items) {
            return new Delivered(ItemTally.asking(items));
        }

        @Override
        public String code() {
            return "opened";
        }
    }

    /// Authorised; the guard has not spoken yet.
    record AwaitingPublication(ItemTally items) implements AwaitingAnswer {
        Offered published() {
            return new Offered(items);
        }

        Opened refusedByGuard() {
            return new Opened();
        }

        @Override
        public String code() {
            return "awaiting-publication";
        }
    }

    /// Before the partner, who has not collected it.
    record Offered(ItemTally items) implements AwaitingAnswer {
        Delivered delivered() {
            return new Delivered(items);
        }

        @Override
        public String code() {
            return "offered";
        }
    }

    /// Received: the clock runs.
    record Delivered(ItemTally items) implements AwaitingAnswer {
        @Override
        public String code() {
            return "delivered";
        }
    }

    /// Taken up by a handler.
    record Acknowledged(ItemTally items) implements AwaitingAnswer {
        @Override
        public String code() {
            return "acknowledged";
        }
    }

    /// Some items are settled, some open.
    record PartlyAnswered(ItemTally items) implements AwaitingAnswer {
        @Override
        public ExchangeFileState acknowledged() {
            return this;
        }

        @Override
        public String code() {
            return "partly-answered";
        }
    }

    /// Every item answered.
    record Answered(ItemTally items) implements ExchangeFileState {
        CancelledAnswered cancelled() {
            return new CancelledAnswered(items);
        }

        @Override
        public String code() {
            return "answered";
        }
    }

    /// Every item settled, some of them refused.
    record PartlyRefused(ItemTally items) implements ExchangeFileState {
        /// An item that was refused is answered after all.
        ExchangeFileState answered(Set<String> answered) {
            return new PartlyAnswered(items).answered(answered);
        }

        CancelledAnswered cancelled() {
            return new CancelledAnswered(items);
        }

        @Override
        public String code() {
            return "partly-refused";
        }
    }

    /// Every item refused.
    record Refused(ItemTally items) implements ExchangeFileState {
        /// An item that was refused is answered after all.
        ExchangeFileState answered(Set<String> answered) {
            return new PartlyAnswered(items).answered(answered);
        }

        Cancelled cancelled() {
            return new Cancelled(items);
        }

        @Override
        public String code() {
            return "refused";
        }
    }

    /// Withdrawn by its author, nothing answered.
    record Cancelled(ItemTally items) implements ExchangeFileState {
        @Override
        public String code() {
            return "cancelled";
        }
    }

    /// Withdrawn by its author, and yet an answer was given: the messages crossed.
    record CancelledAnswered(ItemTally items) implements ExchangeFileState {
        @Override
        public String code() {
            return "cancelled-answered";
        }
    }

    /// Open when its instrument ended.
    record NoBasis(ItemTally items) implements ExchangeFileState {
        @Override
        public String code() {
            return "no-basis";
        }
    }
}
