package org.liaison.cases.authorisation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.security.Caller;
import org.liaison.kit.security.Role;

/// Whether a caller may be the second person behind a message.
final class SecondPerson {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private SecondPerson() {}

    /// What speaks against the caller whatever is to be let out; empty if nothing does.
    ///
    /// @param isThere whether something of the caller's unit waits under the id that was named
    static Optional<AuthoriseDecision> refusal(Caller caller, boolean isThere, Instant now) {
        if (!caller.is(Role.SUPERVISOR)) {
            return Optional.of(new AuthoriseDecision.NotASupervisor());
        }
        if (!isThere) {
            return Optional.of(new AuthoriseDecision.NotWaiting());
        }
        return caller.authenticatedAt().plus(FRESH).isBefore(now)
                ? Optional.of(new AuthoriseDecision.FreshLoginNeeded())
                : Optional.empty();
    }

    /// What speaks against the caller, the digest seen or the ground decided on; empty if nothing.
    static Optional<AuthoriseDecision> refusal(
            Candidate candidate, Caller caller, String digest, @Nullable String secondGround) {
        if (candidate.authors().include(caller)) {
            return Optional.of(new AuthoriseDecision.SecondPersonNeeded());
        }
        return candidate.waiting().submission().digest().equals(digest)
                ? SecondGrounds.refusal(SecondGrounds.needed(candidate.waiting()), secondGround)
                : Optional.of(new AuthoriseDecision.DigestChanged());
    }
}
