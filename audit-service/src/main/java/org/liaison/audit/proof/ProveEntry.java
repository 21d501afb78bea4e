package org.liaison.audit.proof;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.liaison.audit.checkpoint.Checkpoints;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.proof.LoggedEntries.LoggedEntry;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.ConsistencyProof;
import org.liaison.log.checkpoint.InclusionProof;
import org.liaison.log.note.SignedNote;
import org.liaison.log.tree.ProofPaths;
import org.liaison.log.verify.ConsistencyFile;
import org.liaison.log.verify.ProofFile;

/// Makes proof files against the newest checkpoint.
public final class ProveEntry {

    private final LoggedEntries entries;
    private final Checkpoints checkpoints;
    private final LogTrees trees;

    public ProveEntry(LoggedEntries entries, Checkpoints checkpoints, LogTrees trees) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.trees = trees;
    }

    /// A file, or why there is none.
    public sealed interface Outcome {

        /// It was proved.
        ///
        /// @param file text of the file
        record Proved(String file) implements Outcome {}

        /// There is no such entry, or no checkpoint of that size.
        record Unknown() implements Outcome {}

        /// It is in the log, but no checkpoint covers it yet: ask again in a second.
        record NotYetSigned() implements Outcome {}
    }

    /// Proves that an entry is in a log.
    public Outcome entry(LogName log, String entryId) {
        Optional<LoggedEntry> entry = entries.find(log, entryId);
        Optional<StoredCheckpoint> latest = checkpoints.latest(log);
        if (entry.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (latest.isEmpty() || entry.get().index() >= latest.get().size()) {
            return new Outcome.NotYetSigned();
        }
        long index = entry.get().index();
        InclusionProof proof =
                new InclusionProof(index, paths(log).inclusion(index, latest.get().size()));
        byte[] bytes = entry.get().entry().copy();
        return proved(ProofFile.of(bytes, proof, note(latest.get())).encode());
    }

    /// Proves that a log only grew since the checkpoint of a size.
    public Outcome growth(LogName log, long from) {
        Optional<StoredCheckpoint> older = checkpoints.at(log, from);
        Optional<StoredCheckpoint> latest = checkpoints.latest(log);
        if (older.isEmpty() || latest.isEmpty()) {
            return new Outcome.Unknown();
        }
        ConsistencyProof proof =
                new ConsistencyProof(paths(log).consistency(from, latest.get().size()));
        return proved(ConsistencyFile.of(note(older.get()), proof, note(latest.get())).encode());
    }

    private ProofPaths paths(LogName log) {
        return new ProofPaths(trees.tiles(log));
    }

    private static Outcome proved(byte[] file) {
        return new Outcome.Proved(new String(file, StandardCharsets.UTF_8));
    }

    private static SignedNote note(StoredCheckpoint checkpoint) {
        try {
            return SignedNote.parse(checkpoint.note().getBytes(StandardCharsets.UTF_8));
        } catch (Rejected damaged) {
            throw new IllegalStateException("A stored checkpoint cannot be read", damaged);
        }
    }
}
