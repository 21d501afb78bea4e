package org.liaison.cases.authorisation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.ReviewDrafts.Review;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;

/// The guard failed, and judged nothing: the message stays refused under its id, and a second
/// person may authorise the same bytes again under a new one. What the guard refused for what it is
/// stays refused.
public final class AuthoriseAgain {

    private static final int MOST_ATTEMPTS = 10;

    private final HeldSubmissions held;
    private final HandOver handOver;
    private final ContentCodec codec;
    private final DraftRecords records;
    private final Transactions transactions;
    private final Clock clock;

    public AuthoriseAgain(
            HeldSubmissions held,
            HandOver handOver,
            ContentCodec codec,
            DraftRecords records,
            Transactions transactions,
            Clock clock) {
        this.held = held;
        this.handOver = handOver;
        this.codec = codec;
        this.records = records;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// What can be authorised again in the caller's unit.
    public List<HeldSubmissions.Failed> waiting(Caller caller) {
        return held.failed(caller);
    }

    /// One of these, its bytes decoded again.
    public Optional<Review> see(UUID messageId, Caller caller) {
        return held.failed(messageId, caller)
                .map(Candidate::waiting)
                .map(waiting -> Review.of(waiting, codec));
    }

    /// Authorises it again, or says why not. Every refusal leaves everything as it was.
    ///
    /// @param messageId of the message that the guard failed to judge
    /// @param digest the digest of what the caller saw
    /// @param secondGround wire code of the second ground the caller decides on; `null` if none
    public AuthoriseDecision authorise(
            UUID messageId, Caller caller, String digest, @Nullable String secondGround) {
        return transactions.inOne(() -> decide(messageId, caller, digest, secondGround));
    }

    private AuthoriseDecision decide(
            UUID messageId, Caller caller, String digest, @Nullable String secondGround) {
        Optional<Candidate> failed = held.failed(messageId, caller);
        Instant now = Instant.now(clock);
        Optional<AuthoriseDecision> nobody = SecondPerson.refusal(caller, failed.isPresent(), now);
        if (nobody.isPresent()) {
            return nobody.get();
        }
        Candidate candidate = failed.orElseThrow();
        Optional<AuthoriseDecision> refusal =
                SecondPerson.refusal(candidate, caller, digest, secondGround);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (candidate.attempt() + 1 >= MOST_ATTEMPTS) {
            return new AuthoriseDecision.TooOften();
        }
        return handOver.isStillOfItsCase(candidate) && held.letGo(messageId)
                ? handOver.handOver(candidate.again(), caller, now)
                : new AuthoriseDecision.ChangedMeanwhile();
    }

    /// Gives it up: what it says is gone from here, and that it was refused stays. False if the
    /// caller's unit has no such message.
    public boolean giveUp(UUID messageId, Caller caller) {
        return transactions.inOne(() -> {
            Optional<Candidate> failed = held.failed(messageId, caller);
            if (failed.isEmpty() || !held.letGo(messageId)) {
                return false;
            }
            Draft draft = failed.get().waiting();
            records.record(
                    AccessKind.ERASURE,
                    caller,
                    draft.file(),
                    draft.id(),
                    failed.get().waiting().submission().preview().personKeys());
            return true;
        });
    }
}
