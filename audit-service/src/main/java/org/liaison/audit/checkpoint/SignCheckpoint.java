package org.liaison.audit.checkpoint;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.Checkpoint;
import org.liaison.log.checkpoint.ConsistencyProof;
import org.liaison.log.checkpoint.VerifiedCheckpoint;
import org.liaison.log.note.SignedNote;
import org.liaison.log.note.SigningKey;
import org.liaison.log.tree.Hash;
import org.liaison.log.tree.MissingTile;
import org.liaison.log.tree.ProofPaths;

/// Signs the tree of a log as it is committed, if it grew since the last time and still holds all
/// that was signed before. One thread calls it.
public final class SignCheckpoint {

    /// The tree in the database is not an extension of the one signed last.
    public static final String TREE_CHANGED = "tree-changed";

    /// The office's own trust list lets no key of the log hold: rotate it.
    public static final String NO_KEY = "no-key-holds";

    private final LogTrees trees;
    private final Checkpoints checkpoints;
    private final LogKeys keys;
    private final LastSigned lastSigned;
    private final Clock clock;
    private final Set<LogName> refused = EnumSet.noneOf(LogName.class);

    public SignCheckpoint(
            LogTrees trees,
            Checkpoints checkpoints,
            LogKeys keys,
            LastSigned lastSigned,
            Clock clock) {
        this.trees = trees;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.lastSigned = lastSigned;
        this.clock = clock;
    }

    /// What became of it.
    public enum Outcome {
        /// A new checkpoint is there.
        SIGNED,
        /// There was nothing new.
        UNCHANGED,
        /// What was signed before is no longer in the tree: an alarm was raised, nothing signed.
        REFUSED
    }

    /// Signs the tree of a log.
    public Outcome sign(LogName log) {
        long size = checkpoints.integrated(log);
        Optional<String> last = lastSigned.read(log);
        try {
            if (last.isEmpty()) {
                keep(log, signed(log, size));
                return Outcome.SIGNED;
            }
            VerifiedCheckpoint before = verified(log, last.get());
            if (size == before.size()) {
                return again(log, before, last.get());
            }
            SignedNote note = signed(log, size);
            verified(log, text(note)).requireExtends(before, growth(log, before.size(), size));
            keep(log, note);
            refused.remove(log);
            return Outcome.SIGNED;
        } catch (Rejected | MissingTile changed) {
            return refuse(log, TREE_CHANGED);
        } catch (LogKeys.NoKeyHolds ended) {
            return refuse(log, NO_KEY);
        }
    }

    /// A crash may have come between remembering a checkpoint and storing it.
    private Outcome again(LogName log, VerifiedCheckpoint before, String note) {
        if (checkpoints.at(log, before.size()).isPresent()) {
            return Outcome.UNCHANGED;
        }
        if (!root(log, before.size()).equals(before.root())) {
            return refuse(log, TREE_CHANGED);
        }
        checkpoints.add(log, new StoredCheckpoint(before.size(), note), clock.instant());
        return Outcome.SIGNED;
    }

    private Outcome refuse(LogName log, String code) {
        if (refused.add(log)) {
            checkpoints.raise(log, code, clock.instant());
        }
        return Outcome.REFUSED;
    }

    private SignedNote signed(LogName log, long size) {
        SigningKey key = keys.of(log);
        return new Checkpoint(key.publicKey().name().text(), size, root(log, size))
                .signedBy(key, clock);
    }

    private Hash root(LogName log, long size) {
        return new ProofPaths(trees.tiles(log)).root(size);
    }

    private ConsistencyProof growth(LogName log, long older, long size) {
        return older > size
                ? new ConsistencyProof(List.of())
                : new ConsistencyProof(new ProofPaths(trees.tiles(log)).consistency(older, size));
    }

    /// Believes only what this log's own keys signed.
    private VerifiedCheckpoint verified(LogName log, String note) throws Rejected {
        return keys.believing(log).verify(note.getBytes(StandardCharsets.UTF_8));
    }

    private void keep(LogName log, SignedNote note) throws Rejected {
        lastSigned.write(log, text(note));
        long size = verified(log, text(note)).size();
        checkpoints.add(log, new StoredCheckpoint(size, text(note)), clock.instant());
    }

    private static String text(SignedNote note) {
        return new String(note.encode(), StandardCharsets.UTF_8);
    }
}
