package org.liaison.cases.authorisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.PlaceInList;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// A draft on its way to a second person.
public sealed interface Draft {

    /// Opaque id.
    UUID id();

    /// The thread it would join; a thread has one draft at a time.
    ExchangeFileId file();

    /// Counts every change.
    int version();

    /// Who wrote it last; others may have had a part in it before.
    Author author();

    /// The unit it belongs to.
    String unit();

    /// What is written in it.
    DraftForm form();

    /// Being written.
    ///
    /// @param returnedBecause why a supervisor gave it back; `null` if nobody did
    @Sensitive
    record Drafting(
            UUID id,
            ExchangeFileId file,
            int version,
            Author author,
            String unit,
            DraftForm form,
            @Nullable String returnedBecause)
            implements Draft {

        /// The draft with another text.
        public Drafting rewritten(Author by, DraftForm changed) {
            return new Drafting(id, file, version + 1, by, unit, changed, returnedBecause);
        }

        /// Handed over: from now on its bytes stand. Who submits it did not write it.
        public AwaitingAuthorisation submitted(Submission submission) {
            return new AwaitingAuthorisation(id, file, version + 1, author, unit, form, submission);
        }

        @Override
        public String toString() {
            return Redacted.of(Drafting.class);
        }
    }

    /// Submitted; only a second person moves it on.
    @Sensitive
    record AwaitingAuthorisation(
            UUID id,
            ExchangeFileId file,
            int version,
            Author author,
            String unit,
            DraftForm form,
            Submission submission)
            implements Draft {

        /// Its place in a list of who waits longest.
        public PlaceInList place() {
            return new PlaceInList(submission.at(), id);
        }

        /// Back to the drafter. The bytes are gone: the next submission makes others.
        public Drafting returned(String because) {
            return new Drafting(id, file, version + 1, author, unit, form, because);
        }

        @Override
        public String toString() {
            return Redacted.of(AwaitingAuthorisation.class);
        }
    }
}
