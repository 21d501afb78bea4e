package org.liaison.cases.textcheck;

/// Why a text that was checked is not taken for clean: something that it should be checked against
/// is not there. A supervisor may decide, for exactly that text.
public enum TextDoubt {
    NO_CASE(
            "no-case-for-text-check",
            "The thread has no case, so this text was checked against nothing on file."),
    FORMER_CASE_GONE(
            "former-case-for-text-check",
            "A case that the thread had, or may have had, can no longer be checked against."),
    TOO_MUCH(
            "too-much-for-text-check",
            "More is known around this thread than a text can be checked against.");

    private final String code;
    private final String explanation;

    TextDoubt(String code, String explanation) {
        this.code = code;
        this.explanation = explanation;
    }

    /// Stable code of the block and of its finding.
    public String code() {
        return code;
    }

    /// Plain English for drafter and supervisor.
    public String explanation() {
        return explanation;
    }
}
