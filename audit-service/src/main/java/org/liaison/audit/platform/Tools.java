package org.liaison.audit.platform;

import java.util.Set;
import java.util.function.Consumer;
import org.liaison.audit.fsck.Anchors;
import org.liaison.audit.fsck.Examine;
import org.liaison.audit.fsck.Report;
import org.liaison.audit.fsck.StoredLogs;
import org.liaison.audit.ledger.Replay;
import org.liaison.audit.tree.LogName;
import org.springframework.beans.factory.ObjectProvider;

/// The tools of this jar by their names. Each says its lines and returns its exit code.
final class Tools {

    static final String REBUILD = "rebuild";
    static final Set<String> NAMES =
            Set.of("fsck", REBUILD, "export", "reconcile", "gap-draft", "gap-begin", "time-proofs");

    private static final int WRONG = 2;
    private static final long TELL_EVERY = 100_000;

    private final StoredLogs logs;
    private final Anchors anchors;
    private final ObjectProvider<Replay> replay;
    private final ObjectProvider<ExportTools> exports;
    private final ObjectProvider<GapTools> gaps;
    private final ObjectProvider<ProofTool> proofs;

    Tools(
            StoredLogs logs,
            Anchors anchors,
            ObjectProvider<Replay> replay,
            ObjectProvider<ExportTools> exports,
            ObjectProvider<GapTools> gaps,
            ObjectProvider<ProofTool> proofs) {
        this.logs = logs;
        this.anchors = anchors;
        this.replay = replay;
        this.exports = exports;
        this.gaps = gaps;
        this.proofs = proofs;
    }

    int run(String name, Consumer<String> out) {
        return switch (name) {
            case "fsck" -> fsck(out);
            case REBUILD -> rebuild(out);
            case "export" -> exports.getObject().export(out);
            case "reconcile" -> exports.getObject().reconcile(out);
            case "gap-draft" -> gaps.getObject().draft(out);
            case "gap-begin" -> gaps.getObject().begin(out);
            case "time-proofs" -> proofs.getObject().time(out);
            case String other -> throw new IllegalArgumentException("No tool " + other);
        };
    }

    private int fsck(Consumer<String> out) {
        Examine examine =
                new Examine(
                        logs,
                        anchors,
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

    /// What was appended again is in service only if it is what was signed.
    private int rebuild(Consumer<String> out) {
        for (LogName log : LogName.values()) {
            switch (replay.getObject().replay(log)) {
                case Replay.Outcome.Replayed(long from, long to) ->
                        out.accept(
                                "  %s: offsets %d to %d read again"
                                        .formatted(log.code(), from, to));
                case Replay.Outcome.BeginsLater(long from, long begins) -> {
                    out.accept(
                            "INVALID topic-begins-later %s %d the topic begins at offset %d"
                                    .formatted(log.code(), from, begins));
                    return WRONG;
                }
            }
        }
        return fsck(out);
    }
}
