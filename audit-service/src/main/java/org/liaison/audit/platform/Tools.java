package org.liaison.audit.platform;

import java.util.Set;
import java.util.function.Consumer;
import org.liaison.audit.fsck.Anchors;
import org.liaison.audit.fsck.Examine;
import org.liaison.audit.fsck.Report;
import org.liaison.audit.fsck.StoredLogs;
import org.liaison.audit.tree.LogName;
import org.springframework.beans.factory.ObjectProvider;

/// The tools of this jar by their names.
final class Tools {

    static final Set<String> NAMES = Set.of("fsck");

    private static final int WRONG = 2;
    private static final long TELL_EVERY = 100_000;

    private final ObjectProvider<StoredLogs> logs;
    private final ObjectProvider<Anchors> anchors;

    Tools(ObjectProvider<StoredLogs> logs, ObjectProvider<Anchors> anchors) {
        this.logs = logs;
        this.anchors = anchors;
    }

    int run(String name, Consumer<String> out) {
        return switch (name) {
            case "fsck" -> fsck(out);
            case String other -> throw new IllegalArgumentException("No tool " + other);
        };
    }

    private int fsck(Consumer<String> out) {
        Examine examine =
                new Examine(
                        logs.getObject(),
                        anchors.getObject(),
                        (log, position, count) -> {
                            if (position % TELL_EVERY == 0) {
                                out.accept("  %s: %d of %d".formatted(log.code(), position, count));
                            }
                        });
        boolean valid = true;
        for (LogName log : LogName.values()) {
            Report report = examine.examine(log);
            report.lines().forEach(out);
            valid &= report.isValid();
        }
        return valid ? 0 : WRONG;
    }
}
