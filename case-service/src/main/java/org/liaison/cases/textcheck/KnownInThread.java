package org.liaison.cases.textcheck;

import java.util.List;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// What the texts of a thread are checked against besides its case.
///
/// @param standing whether the thread has a case that is in use
/// @param otherCases what the thread was tied to before, or may have been
/// @param otherCaseGone whether one of those cannot be looked at any more
@Sensitive
public record KnownInThread(
        Standing standing,
        List<CaseFile> otherCases,
        boolean otherCaseGone,
        PartnersWords.Words words) {

    /// Whether a thread has a case.
    public enum Standing {
        IN_USE,
        /// Nobody tied it to one.
        NONE,
        /// Its case is being erased, or is.
        STOPPED
    }

    public KnownInThread {
        otherCases = List.copyOf(otherCases);
    }

    /// A thread that always had its case, and in which nobody said anything.
    public static KnownInThread nothingBesides() {
        return new KnownInThread(Standing.IN_USE, List.of(), false, PartnersWords.Words.none());
    }

    @Override
    public String toString() {
        return Redacted.of(KnownInThread.class);
    }
}
