package org.liaison.audit.fsck;

import java.util.ArrayList;
import java.util.List;
import org.liaison.audit.tree.LogName;
import org.liaison.log.tree.Hash;

/// What became of deriving a log again.
///
/// @param entries how many rows it has
/// @param root over them
/// @param signed size of the last checkpoint that holds
/// @param findings what is wrong, in the order in which it matters
public record Report(LogName log, long entries, Hash root, long signed, List<Finding> findings) {

    private static final int MOST_LINES = 50;

    public Report {
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
                    "VALID %s %d entries root %s signed up to %d"
                            .formatted(log.code(), entries, root.hex(), signed));
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
}
