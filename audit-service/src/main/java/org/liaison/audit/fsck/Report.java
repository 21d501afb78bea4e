package org.liaison.audit.fsck;

import java.util.ArrayList;
import java.util.List;
import org.liaison.audit.tree.LogName;
import org.liaison.log.gap.DeclaredGap;
import org.liaison.log.tree.Hash;

/// What became of deriving a log again.
///
/// @param entries how many rows it has
/// @param root over them
/// @param signed size of the last checkpoint that holds
/// @param gaps that were declared and signed by those who may
/// @param findings what is wrong, in the order in which it matters
public record Report(
        LogName log,
        long entries,
        Hash root,
        long signed,
        List<DeclaredGap> gaps,
        List<Finding> findings) {

    private static final int MOST_LINES = 50;

    public Report {
        gaps = List.copyOf(gaps);
        findings = List.copyOf(findings);
    }

    /// Whether nothing is wrong.
    public boolean isValid() {
        return findings.isEmpty();
    }

    /// What is to be said, each line beginning with the verdict.
    public List<String> lines() {
        if (isValid()) {
            return List.of(
                    "%s %s %d entries root %s signed up to %d%s"
                            .formatted(
                                    gaps.isEmpty() ? "VALID" : "VALID-with-declared-gap",
                                    log.code(),
                                    entries,
                                    root.hex(),
                                    signed,
                                    lost()));
        }
        List<String> lines = new ArrayList<>();
        findings.stream().limit(MOST_LINES).map(Finding::line).forEach(lines::add);
        if (findings.size() > MOST_LINES) {
            lines.add(
                    "INVALID %s %s and %d findings more"
                            .formatted(
                                    findings.getFirst().flaw().code(),
                                    log.code(),
                                    findings.size() - MOST_LINES));
        }
        return lines;
    }

    private String lost() {
        StringBuilder lost = new StringBuilder();
        for (DeclaredGap gap : gaps) {
            lost.append(
                    gap.lostItsTopicAlone()
                            ? " topic lost behind %d, declared %s"
                                    .formatted(gap.kept().size(), gap.at())
                            : " lost %d to %d, declared %s"
                                    .formatted(
                                            gap.kept().size(), gap.signed().size() - 1, gap.at()));
        }
        return lost.toString();
    }
}
