package org.liaison.cases.textcheck;

import java.util.ArrayList;
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
            List<WrittenText> texts, TextBasis basis, FindingDecisions decisions) {
        return texts.stream().map(text -> check(text, basis, decisions)).toList();
    }

    private CheckedText check(WrittenText text, TextBasis basis, FindingDecisions decisions) {
        List<FoundInText> found = new ArrayList<>(found(text, basis.vocabulary(), decisions));
        basis.doubts().stream()
                .sorted()
                .forEach(doubt -> found.add(FoundInText.doubted(text, doubt, decisions)));
        return new CheckedText(text.field(), found);
    }

    private List<FoundInText> found(
            WrittenText text, CaseVocabulary vocabulary, FindingDecisions decisions) {
        return switch (checker.check(text.text(), vocabulary)) {
            case CheckOutcome.Clean _ -> List.of();
            case CheckOutcome.Found found ->
                    found.findings().stream()
                            .map(finding -> FoundInText.of(text, finding, decisions))
                            .toList();
            case CheckOutcome.Failed failed ->
                    List.of(FoundInText.failed(text, failed.reasonCode(), failed.explanation()));
        };
    }
}
