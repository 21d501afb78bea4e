package org.liaison.audit.sharing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.proof.LoggedEntries;
import org.liaison.audit.proof.LoggedEntries.LoggedEntry;
import org.liaison.audit.proof.ProveEntry.Outcome;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.InclusionProof;
import org.liaison.log.note.SignedNote;
import org.liaison.log.tree.ProofPaths;
import org.liaison.log.verify.ProofFile;

/// Makes proof files against the newest checkpoint that a partner cosigned.
public final class ProveCosigned {

    private static final LogName LOG = LogName.DISCLOSURES;

    private final LoggedEntries entries;
    private final Cosignatures cosignatures;
    private final LogTrees trees;

    public ProveCosigned(LoggedEntries entries, Cosignatures cosignatures, LogTrees trees) {
        this.entries = entries;
        this.cosignatures = cosignatures;
        this.trees = trees;
    }

    /// Proves that an entry is in the disclosure log.
    public Outcome entry(String entryId) {
        Optional<LoggedEntry> entry = entries.find(LOG, entryId);
        Optional<StoredCheckpoint> newest = cosignatures.newest();
        if (entry.isEmpty()) {
            return new Outcome.Unknown();
        }
        long index = entry.get().index();
        if (newest.isEmpty() || index >= newest.get().size()) {
            return new Outcome.NotYetSigned();
        }
        InclusionProof proof =
                new InclusionProof(
                        index,
                        new ProofPaths(trees.tiles(LOG)).inclusion(index, newest.get().size()));
        byte[] file = ProofFile.of(entry.get().entry().copy(), proof, note(newest.get())).encode();
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
