package org.liaison.sanitiser;

/// Checks a text written for a partner against everything on file for the case.
public final class TextChecker {

    /// Longer texts are refused, counted in UTF-8 bytes.
    public static final int MOST_BYTES = 64 * 1024;

    /// Looks for everything that should not leave. Any failure is an outcome, never a clean text.
    public CheckOutcome check(String text, CaseVocabulary vocabulary) {
        return new CheckOutcome.Failed(
                "checker-not-ready", "The text was not checked, so it cannot leave.");
    }
}
