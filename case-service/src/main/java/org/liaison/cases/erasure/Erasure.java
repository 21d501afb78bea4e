package org.liaison.cases.erasure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.security.Caller;

/// A case on its way out.
///
/// @param stoppedBy official number of who stopped its use
/// @param stoppedByPerson person number of the same
/// @param erasedAt when its rows were erased here; `null` until then
/// @param recipients whoever was sent something of it
/// @param leaving messages that are authorised and neither sent nor refused yet
/// @param rows what would go, or went: number of rows by what they hold
/// @param lastOnTopicAt when the last message of it was put on an internal topic; `null` if none
/// @param elsewhere the services that take away what they keep of it
public record Erasure(
        UUID caseFile,
        String stoppedBy,
        String stoppedByPerson,
        Instant stoppedAt,
        @Nullable Instant erasedAt,
        List<Recipient> recipients,
        int leaving,
        Map<String, Integer> rows,
        @Nullable Instant lastOnTopicAt,
        List<ErasureFollowing> elsewhere) {

    /// A partner unit that was sent something of the case.
    ///
    /// @param messages ids of what it was sent
    /// @param act code of the act on record: the last that it signed, or else that was typed here;
    ///   `null` if it was not told, or did not answer
    /// @param actStatedBy whose word that is; `null` without an act
    /// @param withdrawal the message that told it; `null` if none was sent
    public record Recipient(
            UUID exchangeFile,
            String office,
            String unit,
            List<String> messages,
            @Nullable String act,
            @Nullable StatedBy actStatedBy,
            @Nullable UUID withdrawal,
            @Nullable Instant withdrawnAt) {

        /// Whether it said in a signed message what it did.
        public boolean answered() {
            return actStatedBy != null && actStatedBy.typedByPerson() == null;
        }

        /// Whether it was told by a withdrawal longer than that ago and has not acted.
        public boolean isOverdue(Instant now, Duration most) {
            return act == null && withdrawnAt != null && withdrawnAt.plus(most).isBefore(now);
        }
    }

    public Erasure {
        recipients = List.copyOf(recipients);
        rows = Map.copyOf(rows);
        elsewhere = List.copyOf(elsewhere);
    }

    /// `erased` is said only when every other service followed.
    public String state() {
        if (erasedAt == null) {
            return "use-stopped";
        }
        return elsewhere.stream().allMatch(each -> each.at() != null) ? "erased" : "erasing";
    }

    /// Whether every recipient's act is on record.
    public boolean everybodyActed() {
        return recipients.stream().allMatch(each -> each.act() != null);
    }

    /// Whether the caller stopped its use, by whatever account.
    public boolean wasStoppedBy(Caller caller) {
        return stoppedByPerson.equals(caller.personNumber());
    }

    @Override
    public String toString() {
        return "Erasure[" + caseFile + "]";
    }
}
