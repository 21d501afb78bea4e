package org.liaison.log.checkpoint;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.liaison.log.Decimal;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.note.SignedNote;
import org.liaison.log.note.SigningKey;
import org.liaison.log.tree.Hash;

/// What a log says about itself at one size (C2SP tlog-checkpoint). Said, not yet believed: see
/// [VerifiedCheckpoint].
///
/// @param origin name of the log
/// @param size number of entries
/// @param root of the tree over them
public record Checkpoint(String origin, long size, Hash root) {

    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n") || size < 0) {
            throw new IllegalArgumentException(
                    "a checkpoint of size %d; it has a one-line origin and a size from 0"
                            .formatted(size));
        }
    }

    /// Reads the text of a note. Extension lines are refused: no log of this kind writes any, and
    /// no monitor could audit what they say.
    static Checkpoint parse(String text) throws Rejected {
        String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines.length != LINES) {
            throw malformed("has %d lines; it has 3".formatted(lines.length));
        }
        if (lines[0].isEmpty()) {
            throw malformed("has no origin");
        }
        OptionalLong size = Decimal.parse(lines[1]);
        if (size.isEmpty()) {
            throw malformed("has a size that is no decimal number below 2^63");
        }
        Optional<Hash> root = Hash.parse(lines[2]);
        if (root.isEmpty()) {
            throw malformed("has a root that is not Base 64 of 32 bytes");
        }
        if (size.getAsLong() == 0 && !root.get().equals(Hash.EMPTY_TREE)) {
            throw malformed("of no entries has another root than the empty tree");
        }
        return new Checkpoint(lines[0], size.getAsLong(), root.get());
    }

    private static Rejected malformed(String what) {
        return new Rejected(Fault.MALFORMED_CHECKPOINT, "the checkpoint " + what);
    }

    /// The text that is signed.
    public String text() {
        return "%s\n%d\n%s\n".formatted(origin, size, root.base64());
    }

    /// The note with the log's own signature.
    public SignedNote signedBy(SigningKey key, Clock clock) {
        return new SignedNote(text(), List.of(key.sign(text(), clock)));
    }
}
