package org.liaison.audit.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.liaison.audit.proof.ProveEntry;
import org.liaison.audit.tree.LogName;
import org.springframework.core.env.Environment;

/// How long a proof takes without the door: from the question to the finished file, with the
/// service's own code and database, one after the other.
final class ProofTool {

    private static final int WARM_UP = 1_000;
    private static final double NANOS = 1e6;

    private final ProveEntry prove;
    private final Environment options;

    ProofTool(ProveEntry prove, Environment options) {
        this.prove = prove;
        this.options = options;
    }

    /// Reads entry ids from `tool.entries` and says for each the milliseconds of its proof.
    int time(Consumer<String> out) {
        List<String> ids = read(Path.of(options.getRequiredProperty("tool.entries")));
        for (int i = 0; i < WARM_UP; i++) {
            nanos(ids.get(i % ids.size()));
        }
        List<Long> taken = new ArrayList<>();
        ids.forEach(id -> taken.add(nanos(id)));
        taken.forEach(nanos -> out.accept(String.valueOf(nanos / NANOS)));
        return 0;
    }

    private long nanos(String entryId) {
        long start = System.nanoTime();
        ProveEntry.Outcome outcome = prove.entry(LogName.DISCLOSURES, entryId);
        long end = System.nanoTime();
        if (outcome instanceof ProveEntry.Outcome.Proved) {
            return end - start;
        }
        throw new IllegalStateException("An entry was not proven");
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file.getFileName(), unreadable);
        }
    }
}
