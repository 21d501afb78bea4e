package org.liaison.cases.authorisation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.Draft.AwaitingAuthorisation;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.security.Caller;

/// A second person authorises exactly the bytes that were submitted.
public final class AuthoriseDisclosure {

    private final Drafts drafts;
    private final DraftAuthors authors;
    private final HandOver handOver;
    private final Transactions transactions;
    private final Clock clock;

    public AuthoriseDisclosure(
            Drafts drafts,
            DraftAuthors authors,
            HandOver handOver,
            Transactions transactions,
            Clock clock) {
        this.drafts = drafts;
        this.authors = authors;
        this.handOver = handOver;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Authorises, or says why not. Every refusal leaves everything as it was.
    ///
    /// @param digest the digest of what the caller saw
    /// @param secondGround wire code of the second ground the caller decides on; `null` if none
    public AuthoriseDecision authorise(
            UUID draftId, Caller caller, String digest, @Nullable String secondGround) {
        return transactions.inOne(() -> decide(draftId, caller, digest, secondGround));
    }

    private AuthoriseDecision decide(
            UUID draftId, Caller caller, String digest, @Nullable String secondGround) {
        Optional<AwaitingAuthorisation> waiting =
                drafts.find(draftId)
                        .filter(draft -> draft.unit().equals(caller.unit()))
                        .filter(AwaitingAuthorisation.class::isInstance)
                        .map(AwaitingAuthorisation.class::cast);
        Instant now = Instant.now(clock);
        Optional<AuthoriseDecision> nobody = SecondPerson.refusal(caller, waiting.isPresent(), now);
        if (nobody.isPresent()) {
            return nobody.get();
        }
        Candidate candidate = candidate(waiting.orElseThrow());
        Optional<AuthoriseDecision> refusal =
                SecondPerson.refusal(candidate, caller, digest, secondGround);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!authors.areKnown(candidate.waiting().file())) {
            return new AuthoriseDecision.AuthorsUnknown();
        }
        return handOver.isStillOfItsCase(candidate)
                        && drafts.remove(draftId, candidate.waiting().version())
                ? handOver.handOver(candidate, caller, now)
                : new AuthoriseDecision.ChangedMeanwhile();
    }

    private Candidate candidate(AwaitingAuthorisation waiting) {
        return new Candidate(waiting, authors.of(waiting.file()).with(waiting.author()), 0);
    }
}
