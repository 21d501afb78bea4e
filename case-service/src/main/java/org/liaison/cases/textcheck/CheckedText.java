package org.liaison.cases.textcheck;

import java.util.List;

/// What the check of one text came to; no findings means that it was wholly checked and is clean.
public record CheckedText(String field, List<FoundInText> findings) {
    public CheckedText {
        findings = List.copyOf(findings);
    }

    /// Whether the text stops the draft.
    public boolean stops() {
        return findings.stream().anyMatch(FoundInText::stops);
    }
}
