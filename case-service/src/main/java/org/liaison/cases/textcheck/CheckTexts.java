package org.liaison.cases.textcheck;

import java.util.List;
import org.liaison.sanitiser.CaseVocabulary;
import org.liaison.sanitiser.CheckOutcome;
import org.liaison.sanitiser.TextChecker;

/// Checks texts written for a partner. A check that fails stops the draft.
public final class CheckTexts {

    private final TextChecker checker;

    public CheckTexts(TextChecker checker) {
        this.checker = checker;
    }

    /// What is found in each text, in the order given.
    public List<CheckedText> check(
            List<WrittenText> texts, CaseVocabulary vocabulary, FindingDecisions decisions) {
        return texts.stream().map(text -> check(text, vocabulary, decisions)).toList();
    }

    private CheckedText check(
            WrittenText text, CaseVocabulary vocabulary, FindingDecisions decisions) {
        return switch (checker.check(text.text(), vocabulary)) {
            case CheckOutcome.Clean _ -> new CheckedText(text.field(), List.of());
            case CheckOutcome.Found found ->
                    new CheckedText(
                            text.field(),
                            found.findings().stream()
                                    .map(finding -> FoundInText.of(text, finding, decisions))
                                    .toList());
            case CheckOutcome.Failed failed ->
                    new CheckedText(
                            text.field(),
                            List.of(
                                    FoundInText.failed(
                                            text, failed.reasonCode(), failed.explanation())));
        };
    }
}
