package org.liaison.cases.withdrawal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a unit withdrew, and who has not said what it did.
public interface SentWithdrawals {

    /// One recipient of a withdrawal.
    ///
    /// @param act code of what it did; `null` until it said so
    record SentWithdrawal(
            UUID id,
            UUID caseFile,
            UUID exchangeFile,
            String office,
            String unit,
            String ground,
            String wanted,
            Instant at,
            @Nullable String act) {

        /// Whether it owes an answer for longer than that.
        public boolean isOverdue(Instant now, Duration most) {
            return act == null && at.plus(most).isBefore(now);
        }
    }

    /// Those without an act first, the oldest first, at most 200.
    List<SentWithdrawal> ofUnit(String unit);
}
