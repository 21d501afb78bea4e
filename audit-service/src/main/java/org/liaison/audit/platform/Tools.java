package org.liaison.audit.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.liaison.audit.fsck.Anchors;
import org.liaison.audit.fsck.Examine;
import org.liaison.audit.fsck.Report;
import org.liaison.audit.fsck.SignersFromOutside;
import org.liaison.audit.fsck.StoredLogs;
import org.liaison.audit.ledger.Replay;
import org.liaison.audit.tree.LogName;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;

/// The tools of this jar by their names. Each says its lines and returns its exit code.
final class Tools {

    static final String REBUILD = "rebuild";
    static final Set<String> NAMES =
            Set.of("fsck", REBUILD, "export", "reconcile", "gap-draft", "gap-begin", "time-proofs");

    private static final int WRONG = 2;
    private static final long TELL_EVERY = 100_000;
    private static final String SIGNERS = "tool.signers";

    private final StoredLogs logs;
    private final Anchors anchors;
    private final Environment options;
    private final ObjectProvider<Replay> replay;
    private final ObjectProvider<ExportTools> exports;
    private final ObjectProvider<GapTools> gaps;
    private final ObjectProvider<ProofTool> proofs;

    Tools(
            StoredLogs logs,
            Anchors anchors,
            Environment options,
            ObjectProvider<Replay> replay,
            ObjectProvider<ExportTools> exports,
            ObjectProvider<GapTools> gaps,
            ObjectProvider<ProofTool> proofs) {
        this.logs = logs;
        this.anchors = anchors;
        this.options = options;
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
        Optional<String> signers =
                Optional.ofNullable(options.getProperty(SIGNERS)).map(Tools::read);
        Examine examine =
                new Examine(
                        logs,
                        signers.<Anchors>map(list -> new SignersFromOutside(anchors, list))
                                .orElse(anchors),
                        (log, position, count) -> {
                            if (position % TELL_EVERY == 0) {
                                out.accept("  %s: %d of %d".formatted(log.code(), position, count));
                            }
                        });
        boolean valid = true;
        for (LogName log : LogName.values()) {
            Report report = examine.examine(log);
            report.lines().forEach(out);
            if (!report.gaps().isEmpty() && signers.isEmpty()) {
                out.accept(
                        "signers-unconfirmed %s who may declare a gap is said by the office itself:"
                                        .formatted(log.code())
                                + " bring their keys with --signers");
            }
            valid &= report.isValid();
        }
        return valid ? 0 : WRONG;
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the signers", unreadable);
        }
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
                case Replay.Outcome.BegunAnew(long from, long ends) -> {
                    out.accept(
                            "INVALID topic-begun-anew %s %d the topic ends at offset %d"
                                    .formatted(log.code(), from, ends));
                    return WRONG;
                }
            }
        }
        return fsck(out);
    }
}
