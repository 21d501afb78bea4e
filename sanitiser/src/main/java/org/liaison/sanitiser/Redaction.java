package org.liaison.sanitiser;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts references in the place of what was found, everywhere or not at all.
public final class Redaction {

    private record Piece(int start, int end, String replacement) {}

    /// The text with every finding replaced; warnings too, since nobody is there to decide.
    public RedactionOutcome redact(String text, CheckOutcome outcome) {
        return switch (outcome) {
            case CheckOutcome.Clean clean -> new RedactionOutcome.Redacted(text);
            case CheckOutcome.Failed failed ->
                    new RedactionOutcome.Refused(failed.reasonCode(), failed.explanation());
            case CheckOutcome.Found found -> replace(text, found.findings());
        };
    }

    private static RedactionOutcome replace(String text, List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.end() > text.length())) {
            return new RedactionOutcome.Refused(
                    "findings-of-another-text", "The findings point outside this text.");
        }
        StringBuilder redacted = new StringBuilder();
        int done = 0;
        for (Piece piece : merged(findings)) {
            redacted.append(text, done, piece.start()).append(piece.replacement());
            done = piece.end();
        }
        redacted.append(text, done, text.length());
        return new RedactionOutcome.Redacted(redacted.toString());
    }

    /// Findings that overlap become one piece, named for the widest of them.
    private static List<Piece> merged(List<Finding> findings) {
        List<Finding> ordered =
                findings.stream().sorted(Comparator.comparingInt(Finding::start)).toList();
        List<Piece> pieces = new ArrayList<>();
        List<Finding> group = new ArrayList<>();
        int end = -1;
        for (Finding finding : ordered) {
            if (finding.start() >= end && !group.isEmpty()) {
                pieces.add(piece(group));
                group.clear();
            }
            group.add(finding);
            end = Math.max(end, finding.end());
        }
        pieces.add(piece(group));
        return pieces;
    }

    private static Piece piece(List<Finding> group) {
        int start = group.getFirst().start();
        int end = group.stream().mapToInt(Finding::end).max().orElseThrow();
        Finding widest =
                group.stream()
                        .max(
                                Comparator.comparingInt((Finding f) -> f.blocks() ? 1 : 0)
                                        .thenComparingInt(f -> f.end() - f.start()))
                        .orElseThrow();
        String suggestion = widest.suggestion();
        return new Piece(
                start,
                end,
                suggestion == null ? "[" + widest.fieldClass().code() + "]" : suggestion);
    }
}
