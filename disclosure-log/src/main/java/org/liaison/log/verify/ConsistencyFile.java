package org.liaison.log.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaison.log.Rejected;
import org.liaison.log.StrictBase64;
import org.liaison.log.checkpoint.ConsistencyProof;
import org.liaison.log.note.SignedNote;
import org.liaison.log.tree.Hash;

/// Two checkpoints of one log and the proof that the later only added to the older: our own format,
/// in the manner of a proof file.
public final class ConsistencyFile {

    static final String HEADER = "liaison/consistency-proof@v1";

    private static final String OLD = "old ";

    private final byte[] older;
    private final ConsistencyProof proof;
    private final byte[] later;

    private ConsistencyFile(byte[] older, ConsistencyProof proof, byte[] later) {
        this.older = older;
        this.proof = proof;
        this.later = later;
    }

    /// A file that proves what became of a log.
    public static ConsistencyFile of(SignedNote older, ConsistencyProof proof, SignedNote later) {
        return new ConsistencyFile(older.encode(), proof, later.encode());
    }

    /// Reads a file. The checkpoints in it are not looked at.
    public static ConsistencyFile parse(byte[] file) throws Rejected {
        EvidenceLines lines = EvidenceLines.of(HEADER, file);
        if (!lines.next().startsWith(OLD)) {
            throw EvidenceLines.malformed("has no old line where one belongs");
        }
        Optional<byte[]> older = StrictBase64.decode(lines.take().substring(OLD.length()));
        if (older.isEmpty()) {
            throw EvidenceLines.malformed("has an older checkpoint that is not in Base 64");
        }
        return new ConsistencyFile(older.get(), new ConsistencyProof(lines.hashes()), lines.rest());
    }

    /// The signed note of the earlier state.
    public byte[] older() {
        return older.clone();
    }

    /// The proof.
    public ConsistencyProof proof() {
        return proof;
    }

    /// The signed note of the later state.
    public byte[] later() {
        return later.clone();
    }

    /// The file.
    public byte[] encode() {
        List<String> head = new ArrayList<>(List.of(HEADER, OLD + StrictBase64.encode(older)));
        proof.path().stream().map(Hash::base64).forEach(head::add);
        return EvidenceLines.joined(head, later);
    }
}
