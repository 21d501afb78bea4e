package org.liaison.cases.authorisation;

import java.time.Instant;
import org.liaison.cases.exchangefile.ExchangeFileId;

/// Who had a part in drafts. Nobody is ever taken off.
public interface DraftAuthors {

    /// What somebody did with a draft.
    enum Act {
        WROTE,
        SUBMITTED
    }

    /// Everybody who had a part in the draft of a thread, or in one that was thrown away there
    /// since something was last authorised: its text may live on in the next.
    Authors of(ExchangeFileId file);

    /// Whether these are all. They are not for a draft that several may have touched before this
    /// was kept.
    boolean areKnown(ExchangeFileId file);

    /// Keeps that somebody took part, in the caller's transaction.
    void add(Draft draft, Author author, Act act, Instant at);
}
