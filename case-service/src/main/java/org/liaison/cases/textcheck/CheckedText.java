package org.liaison.cases.textcheck;

import java.util.Arrays;
import java.util.List;

/// What the check of one text came to; no findings means that it was wholly checked and is clean.
public record CheckedText(String field, List<FoundInText> findings) {
    public CheckedText {
        findings = List.copyOf(findings);
    }

    /// Whether it stops the draft because of that doubt.
    public boolean stopsFor(TextDoubt doubt) {
        return findings.stream()
                .anyMatch(found -> found.stops() && found.code().equals(doubt.code()));
    }

    /// Whether it stops the draft because of something in it.
    public boolean stopsForContent() {
        return findings.stream()
                .filter(FoundInText::stops)
                .anyMatch(found ->
                        Arrays.stream(TextDoubt.values())
                                .noneMatch(doubt -> doubt.code().equals(found.code())));
    }

    /// Whether the text stops the draft.
    public boolean stops() {
        return findings.stream().anyMatch(FoundInText::stops);
    }
}
