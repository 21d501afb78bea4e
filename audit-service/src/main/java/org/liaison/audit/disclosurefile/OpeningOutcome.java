package org.liaison.audit.disclosurefile;

/// What came of a step towards a disclosure file.
public sealed interface OpeningOutcome {

    /// It was taken.
    record Taken(Opening opening) implements OpeningOutcome {}

    /// The last one: what the file says.
    record Shown(Opening opening, OpenedFile file) implements OpeningOutcome {}

    /// It was not, and nothing changed.
    record Refused(Refusal refusal) implements OpeningOutcome {}

    /// Why not.
    enum Refusal {
        /// No entry of the disclosure log of that message, or no opening of that id.
        NOT_THERE,
        /// The login is older than five minutes.
        FRESH_LOGIN_NEEDED,
        /// The second person is the first, by this or another account.
        SECOND_PERSON_NEEDED,
        /// Only the first person sees the content.
        NOT_THE_FIRST_PERSON,
        /// It took too long; ask anew.
        EXPIRED,
        /// A second person has not agreed yet.
        NOT_CONFIRMED,
        /// A second person has agreed already.
        ALREADY_CONFIRMED,
        /// The content was shown once.
        ALREADY_SHOWN,
        /// There is no file of that message: it was erased, or is older than disclosure files.
        FILE_MISSING,
        /// The file cannot be opened with the audit key of this office.
        FILE_DAMAGED,
        /// The file is not what the log says. An alarm is raised.
        DIGEST_DIFFERS
    }
}
