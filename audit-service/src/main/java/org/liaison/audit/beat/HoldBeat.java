package org.liaison.audit.beat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.liaison.audit.checkpoint.Checkpoints;
import org.liaison.audit.checkpoint.LastSigned;
import org.liaison.audit.checkpoint.LogKeys;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.Checkpoint;
import org.liaison.log.checkpoint.ConsistencyProof;
import org.liaison.log.checkpoint.VerifiedCheckpoint;
import org.liaison.log.note.SigningKey;
import org.liaison.log.tree.MissingTile;
import org.liaison.log.tree.ProofPaths;

/// Keeps the log on its line: fills it up, and when the time has come signs the checkpoint that
/// partners get. One thread calls it.
public final class HoldBeat {

    /// The log is more than a day of beats ahead of what partners have seen.
    public static final String BEHIND = "partners-behind";

    private static final LogName LOG = LogName.DISCLOSURES;
    private static final int MOST_AT_ONCE = 2_000;
    private static final int DAY_OF_BEATS = 24;
    private static final long ARRIVES_WITHIN_SECONDS = 30;

    private final GrowthLine line;
    private final Beats beats;
    private final Padding padding;
    private final Checkpoints checkpoints;
    private final LogTrees trees;
    private final LogKeys keys;
    private final LastSigned lastSigned;
    private final Clock clock;
    private long paddedAt = -1;
    private Instant padded = Instant.MIN;
    private boolean behind;

    public HoldBeat(
            BeatSettings settings,
            Beats beats,
            Padding padding,
            Checkpoints checkpoints,
            LogTrees trees,
            LogKeys keys,
            LastSigned lastSigned,
            Clock clock) {
        this.line = new GrowthLine(settings);
        this.beats = beats;
        this.padding = padding;
        this.checkpoints = checkpoints;
        this.trees = trees;
        this.keys = keys;
        this.lastSigned = lastSigned;
        this.clock = clock;
    }

    /// What one round did.
    public enum Outcome {
        /// There was nothing to do.
        ON_THE_LINE,
        /// Entries were written that the log takes in soon.
        PADDED,
        /// A checkpoint for partners is there.
        SIGNED,
        /// It is due, but the log is not signed at home that far, or not an extension of it.
        NOT_SIGNED
    }

    /// One round: to be called every second or so.
    public Outcome round() {
        Optional<Beat> last = beats.latest();
        long size = checkpoints.integrated(LOG);
        Instant now = clock.instant();
        watch(last, size, now);
        long target = line.target(last, size, now);
        if (size < target) {
            pad(size, target, now);
            return Outcome.PADDED;
        }
        return line.isDue(last, now) ? sign(line.next(last, size), now) : Outcome.ON_THE_LINE;
    }

    private void watch(Optional<Beat> last, long size, Instant now) {
        boolean far =
                last.isPresent()
                        && size - last.get().size()
                                > DAY_OF_BEATS * (line.next(last, size) - last.get().size());
        if (far && !behind) {
            checkpoints.raise(LOG, BEHIND, now);
        }
        behind = far;
    }

    /// What was written and is not yet in the log is not written again at once.
    private void pad(long size, long target, Instant now) {
        if (size == paddedAt && now.isBefore(padded.plusSeconds(ARRIVES_WITHIN_SECONDS))) {
            return;
        }
        padding.append(size, (int) Math.min(MOST_AT_ONCE, target - size));
        paddedAt = size;
        padded = now;
    }

    private Outcome sign(long size, Instant now) {
        try {
            Optional<String> home = lastSigned.read(LOG);
            if (home.isEmpty()) {
                return Outcome.NOT_SIGNED;
            }
            VerifiedCheckpoint newest = verified(home.get());
            if (newest.size() < size) {
                return Outcome.NOT_SIGNED;
            }
            ProofPaths paths = new ProofPaths(trees.tiles(LOG));
            SigningKey key = keys.of(LOG);
            Checkpoint checkpoint =
                    new Checkpoint(key.publicKey().name().text(), size, paths.root(size));
            String note =
                    new String(checkpoint.signedBy(key, clock).encode(), StandardCharsets.UTF_8);
            newest.requireExtends(
                    verified(note), new ConsistencyProof(paths.consistency(size, newest.size())));
            beats.add(new Beat(size, now, note));
            return Outcome.SIGNED;
        } catch (Rejected | MissingTile | LogKeys.NoKeyHolds changed) {
            // The one who signs at home raises the alarm.
            return Outcome.NOT_SIGNED;
        }
    }

    private VerifiedCheckpoint verified(String note) throws Rejected {
        return keys.believing(LOG).verify(note.getBytes(StandardCharsets.UTF_8));
    }
}
