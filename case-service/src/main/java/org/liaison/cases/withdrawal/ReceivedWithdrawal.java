package org.liaison.cases.withdrawal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.Author;
import org.liaison.cases.draft.KeptBecause;
import org.liaison.cases.draft.RecipientAct;

/// What a partner withdrew, and how far this office is with it.
///
/// @param id of the message that withdraws
/// @param messages ids of what is withdrawn
/// @param stated what an officer here wants to do; `null` until somebody said
/// @param sentAt when the partner was told; `null` until a second person agreed
public record ReceivedWithdrawal(
        UUID id,
        UUID exchangeFile,
        String senderOffice,
        String senderUnit,
        String ground,
        String wanted,
        List<UUID> messages,
        Instant receivedAt,
        @Nullable Stated stated,
        @Nullable Instant sentAt) {

    /// What an officer wants to do.
    ///
    /// @param row its place in the record
    /// @param keptBecause `null` unless it is kept
    public record Stated(long row, RecipientAct act, @Nullable KeptBecause keptBecause, Author by) {

        @Override
        public String toString() {
            return "Stated[" + act.code() + "]";
        }
    }

    public ReceivedWithdrawal {
        messages = List.copyOf(messages);
    }

    /// Whether the partner waits longer than that.
    public boolean isOverdue(Instant now, Duration most) {
        return sentAt == null && receivedAt.plus(most).isBefore(now);
    }
}
