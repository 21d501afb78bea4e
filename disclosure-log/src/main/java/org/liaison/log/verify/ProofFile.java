package org.liaison.log.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.liaison.log.Decimal;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.StrictBase64;
import org.liaison.log.checkpoint.InclusionProof;
import org.liaison.log.note.SignedNote;
import org.liaison.log.tree.Hash;

/// One entry with everything that proves it (C2SP tlog-proof). The entry's exact bytes are the
/// extra data: believed only because the proof leads from them to the root.
public final class ProofFile {

    static final String HEADER = "c2sp.org/tlog-proof@v1";

    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    private final byte @Nullable [] entry;
    private final InclusionProof proof;
    private final byte[] checkpoint;

    private ProofFile(byte @Nullable [] entry, InclusionProof proof, byte[] checkpoint) {
        this.entry = entry;
        this.proof = proof;
        this.checkpoint = checkpoint;
    }

    /// A file that proves an entry.
    public static ProofFile of(byte[] entry, InclusionProof proof, SignedNote checkpoint) {
        return new ProofFile(entry.clone(), proof, checkpoint.encode());
    }

    /// Reads a file. The checkpoint in it is not looked at.
    public static ProofFile parse(byte[] file) throws Rejected {
        EvidenceLines lines = EvidenceLines.of(HEADER, file);
        byte @Nullable [] entry = lines.next().startsWith(EXTRA) ? entry(lines.take()) : null;
        if (!lines.next().startsWith(INDEX)) {
            throw EvidenceLines.malformed("has no index line where one belongs");
        }
        OptionalLong index = Decimal.parse(lines.take().substring(INDEX.length()));
        if (index.isEmpty()) {
            throw EvidenceLines.malformed("has an index that is no decimal number below 2^63");
        }
        InclusionProof proof = new InclusionProof(index.getAsLong(), lines.hashes());
        return new ProofFile(entry, proof, lines.rest());
    }

    private static byte[] entry(String line) throws Rejected {
        Optional<byte[]> entry = StrictBase64.decode(line.substring(EXTRA.length()));
        if (entry.isEmpty() || entry.get().length == 0) {
            throw EvidenceLines.malformed("has extra data that is not Base 64");
        }
        return entry.get();
    }

    /// The exact bytes that the file says are the entry.
    public byte[] entry() throws Rejected {
        if (entry == null) {
            throw new Rejected(Fault.ENTRY_MISSING, "the proof carries no extra data");
        }
        return entry.clone();
    }

    /// The proof.
    public InclusionProof proof() {
        return proof;
    }

    /// The signed note the proof is against.
    public byte[] checkpoint() {
        return checkpoint.clone();
    }

    /// The file.
    public byte[] encode() {
        List<String> head = new ArrayList<>(List.of(HEADER));
        if (entry != null) {
            head.add(EXTRA + StrictBase64.encode(entry));
        }
        head.add(INDEX + proof.index());
        proof.path().stream().map(Hash::base64).forEach(head::add);
        return EvidenceLines.joined(head, checkpoint);
    }

    @Override
    public String toString() {
        return "proof of index %d".formatted(proof.index());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProofFile file && Arrays.equals(encode(), file.encode());
    }

    @Override
    public int hashCode() {
        return new String(encode(), StandardCharsets.UTF_8).hashCode();
    }
}
