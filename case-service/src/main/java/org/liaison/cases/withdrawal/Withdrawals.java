package org.liaison.cases.withdrawal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.Author;
import org.liaison.cases.authorisation.Authors;
import org.liaison.cases.draft.KeptBecause;
import org.liaison.cases.draft.RecipientAct;
import org.liaison.cases.draft.Wanted;
import org.liaison.cases.draft.WithdrawalGround;
import org.liaison.cases.inbox.Arrived;
import org.liaison.kit.security.Caller;

/// The record of withdrawals, ours and those of partners.
public interface Withdrawals {

    /// One of ours.
    ///
    /// @param office to which it was sent
    record Sent(UUID caseFile, UUID exchangeFile, String office) {}

    /// How recipients of a case that goes are to be told, as an officer proposed it.
    ///
    /// @param by who proposed it last
    record Proposed(WithdrawalGround ground, Wanted wanted, Author by) {}

    /// Keeps a proposal; the last of a case counts.
    void propose(UUID caseFile, WithdrawalGround ground, Wanted wanted, Caller by, Instant at);

    /// The proposal that counts for a case.
    Optional<Proposed> proposed(UUID caseFile);

    /// Everybody who ever proposed how recipients of a case are to be told, in order: who proposed
    /// the same before is no second person.
    Authors proposers(UUID caseFile);

    /// Keeps that we withdrew everything a thread was sent of a case.
    void sent(
            UUID messageId,
            UUID caseFile,
            UUID exchangeFile,
            WithdrawalGround ground,
            Wanted wanted,
            String drafter,
            String authoriser,
            Instant at);

    /// The withdrawal of ours with that id.
    Optional<Sent> sent(UUID messageId);

    /// Keeps what a partner withdrew: from now on those messages are closed.
    void received(Arrived withdrawal, List<UUID> messages, String ground, String wanted);

    /// What partners withdrew from a unit, oldest first, at most 200 that were not acted on and 200
    /// that were.
    List<ReceivedWithdrawal> ofUnit(String unit);

    /// One of those.
    Optional<ReceivedWithdrawal> find(UUID id, String unit);

    /// Keeps what an officer wants to do.
    void state(UUID id, RecipientAct act, @Nullable KeptBecause because, Caller by, Instant at);

    /// Everybody who ever stated what is to be done with it, in order.
    Authors staters(UUID id);

    /// Keeps that a second person agreed and the partner is told; erases what is to be erased.
    /// Returns the threads of which nothing that names somebody is left here.
    List<UUID> acted(UUID id, long stated, UUID messageId, Caller by, Instant at);
}
