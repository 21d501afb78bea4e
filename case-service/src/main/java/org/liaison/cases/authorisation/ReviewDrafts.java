package org.liaison.cases.authorisation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.authorisation.Draft.AwaitingAuthorisation;
import org.liaison.cases.casefile.PlaceInList;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.content.MessageView;
import org.liaison.cases.transaction.Transactions;
import org.liaison.kit.security.Caller;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.liaison.schemas.audit.AccessKind;

/// A supervisor looks at what waits, as the bytes themselves say it, or gives it back.
public final class ReviewDrafts {

    private final Drafts drafts;
    private final ContentCodec codec;
    private final Transactions transactions;
    private final DraftRecords records;

    public ReviewDrafts(
            Drafts drafts, ContentCodec codec, Transactions transactions, DraftRecords records) {
        this.drafts = drafts;
        this.codec = codec;
        this.transactions = transactions;
        this.records = records;
    }

    /// A waiting draft and what its bytes say.
    @Sensitive
    public record Review(AwaitingAuthorisation draft, MessageView bytes) {
        static Review of(AwaitingAuthorisation draft, ContentCodec codec) {
            return new Review(
                    draft,
                    codec.decode(draft.submission().content())
                            .orElseThrow(() ->
                                    new IllegalStateException("Submitted bytes do not decode")));
        }

        @Override
        public String toString() {
            return Redacted.of(Review.class);
        }
    }

    /// What awaits a second person in the caller's unit, who waits longest first.
    public List<AwaitingAuthorisation> waiting(
            Caller caller, @Nullable PlaceInList behind, int limit) {
        return drafts.waiting(caller.unit(), behind, limit);
    }

    /// One of them, its bytes decoded again.
    public Optional<Review> see(UUID draftId, Caller caller) {
        return waiting(draftId, caller).map(waiting -> Review.of(waiting, codec));
    }

    /// What came of giving a draft back.
    public enum Returned {
        RETURNED,
        /// No such draft waits in the caller's unit.
        NOT_WAITING,
        CHANGED_MEANWHILE
    }

    /// Gives it back to the drafter.
    public Returned giveBack(UUID draftId, Caller caller, String reason) {
        return transactions.inOne(() ->
                waiting(draftId, caller)
                        .map(draft -> giveBack(draft, caller, reason))
                        .orElse(Returned.NOT_WAITING));
    }

    private Returned giveBack(AwaitingAuthorisation draft, Caller caller, String reason) {
        if (!drafts.store(draft.returned(reason))) {
            return Returned.CHANGED_MEANWHILE;
        }
        records.record(
                AccessKind.ALTERATION,
                caller,
                draft.file(),
                draft.id(),
                draft.submission().preview().personKeys());
        return Returned.RETURNED;
    }

    private Optional<AwaitingAuthorisation> waiting(UUID draftId, Caller caller) {
        return drafts.find(draftId)
                .filter(draft -> draft.unit().equals(caller.unit()))
                .filter(AwaitingAuthorisation.class::isInstance)
                .map(AwaitingAuthorisation.class::cast);
    }
}
