package org.liaison.cases.authorisation;

import java.util.UUID;

/// What came of an attempt to authorise.
public sealed interface AuthoriseDecision {

    /// State and outbox row are committed together.
    record Authorised(UUID authorisationId, UUID messageId) implements AuthoriseDecision {}

    /// No draft of that id awaits authorisation in the caller's unit.
    record NotWaiting() implements AuthoriseDecision {}

    /// The caller is no supervisor.
    record NotASupervisor() implements AuthoriseDecision {}

    /// The login is older than five minutes.
    record FreshLoginNeeded() implements AuthoriseDecision {}

    /// The caller wrote, changed or submitted it, by this or another account.
    record SecondPersonNeeded() implements AuthoriseDecision {}

    /// Several may have touched it before it was kept who did.
    record AuthorsUnknown() implements AuthoriseDecision {}

    /// It was authorised ten times, and the guard judged it never.
    record TooOften() implements AuthoriseDecision {}

    /// What the caller saw is not what would leave.
    record DigestChanged() implements AuthoriseDecision {}

    /// Protected facts would leave, and the caller did not decide on the ground the drafter states.
    ///
    /// @param stated wire code of that ground
    record SecondGroundNotDecided(String stated) implements AuthoriseDecision {}

    /// The caller decided on a second ground, and nothing here needs one.
    record SecondGroundNotNeeded() implements AuthoriseDecision {}

    /// Somebody else acted on it first.
    record ChangedMeanwhile() implements AuthoriseDecision {}
}
