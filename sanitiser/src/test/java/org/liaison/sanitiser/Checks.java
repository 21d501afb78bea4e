package org.liaison.sanitiser;

import java.util.List;
import org.liaison.policy.subject.FieldClass;

/// Checks as tests ask for them.
final class Checks {

    static final TextChecker CHECKER = new TextChecker();

    private Checks() {}

    static CaseVocabulary keeping(FieldClass fieldClass, String... values) {
        return new CaseVocabulary(
                List.of(values).stream()
                        .map(value -> KnownFact.kept(fieldClass, value, "V-1"))
                        .toList());
    }

    static List<Finding> findings(String text, CaseVocabulary vocabulary) {
        return switch (CHECKER.check(text, vocabulary)) {
            case CheckOutcome.Clean clean -> List.of();
            case CheckOutcome.Found found -> found.findings();
            case CheckOutcome.Failed failed -> throw new AssertionError(failed.reasonCode());
        };
    }

    static List<String> codes(String text) {
        return findings(text, CaseVocabulary.empty()).stream().map(Finding::reasonCode).toList();
    }

    static boolean blocks(String text, CaseVocabulary vocabulary) {
        return findings(text, vocabulary).stream().anyMatch(Finding::blocks);
    }
}
