package org.liaison.audit.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.export.Choice;
import org.liaison.audit.export.ExportEntries;
import org.liaison.audit.export.Reconcile;
import org.liaison.audit.tree.LogName;
import org.liaison.log.verify.Verifier;
import org.springframework.core.env.Environment;

/// The tools that write an export or read one.
final class ExportTools {

    private static final int WRONG = 2;

    private final ExportEntries exports;
    private final Reconcile reconcile;
    private final Environment options;

    ExportTools(ExportEntries exports, Reconcile reconcile, Environment options) {
        this.exports = exports;
        this.reconcile = reconcile;
        this.options = options;
    }

    int export(Consumer<String> out) {
        LogName log = LogName.of(options.getProperty("tool.log", "disclosures")).orElseThrow();
        return switch (exports.export(log, choice())) {
            case ExportEntries.Outcome.Exported(var file) -> {
                write(Path.of(options.getRequiredProperty("tool.out")), file.encode());
                out.accept("Exported %d entries".formatted(file.entries().size()));
                yield 0;
            }
            case ExportEntries.Outcome.Nothing() ->
                    wrong(
                            out,
                            "The log %s has nothing of that id or partner: take the id from the auditor's page, and look whether it is this log (--log)"
                                    .formatted(log.code()));
            case ExportEntries.Outcome.TooMany(int most) ->
                    wrong(out, "More than %d entries: ask for less".formatted(most));
            case ExportEntries.Outcome.NotSigned() ->
                    wrong(
                            out,
                            "No checkpoint covers them yet: audit-service signs within a second");
        };
    }

    private Choice choice() {
        @Nullable String entry = options.getProperty("tool.entry");
        @Nullable String file = options.getProperty("tool.exchange-file");
        if (entry != null) {
            return new Choice.OneEntry(entry);
        }
        return file != null
                ? new Choice.ExchangeFile(file)
                : new Choice.Partner(options.getRequiredProperty("tool.partner"));
    }

    int reconcile(Consumer<String> out) {
        byte[] export = read(Path.of(options.getRequiredProperty("tool.with")));
        Optional<byte[]> policy =
                Optional.ofNullable(options.getProperty("tool.trust"))
                        .map(Path::of)
                        .map(ExportTools::read);
        List<String> lines = Reconcile.lines(reconcile.with(export, policy));
        lines.forEach(out);
        return lines.getFirst().startsWith("VALID") ? 0 : WRONG;
    }

    private static int wrong(Consumer<String> out, String why) {
        out.accept(why);
        return WRONG;
    }

    private static byte[] read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Verifier.MOST_EXPORT_BYTES + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file.getFileName(), unreadable);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write " + file.getFileName(), unwritable);
        }
    }
}
