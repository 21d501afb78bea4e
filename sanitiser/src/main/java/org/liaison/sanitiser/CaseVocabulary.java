package org.liaison.sanitiser;

import java.util.List;

/// Everything on file for one case that a text written for a partner is checked against.
public record CaseVocabulary(List<KnownFact> facts) {

    /// More facts than this are refused: the checker would no longer answer while one types.
    public static final int MOST_FACTS = 20_000;

    /// Longer values are refused by the check: a text on file has at most this many characters.
    public static final int LONGEST_VALUE = 128 * 1024;

    public CaseVocabulary {
        facts = List.copyOf(facts);
        if (facts.size() > MOST_FACTS) {
            throw new IllegalArgumentException(
                    "a vocabulary holds at most " + MOST_FACTS + " facts, got " + facts.size());
        }
    }

    /// A vocabulary with nothing on file; the detectors for numbers and wording still work.
    public static CaseVocabulary empty() {
        return new CaseVocabulary(List.of());
    }

    @Override
    public String toString() {
        return "CaseVocabulary[" + facts.size() + " facts]";
    }
}
