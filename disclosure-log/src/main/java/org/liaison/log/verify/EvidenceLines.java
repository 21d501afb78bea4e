package org.liaison.log.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.tree.Hash;

/// The lines of a proof up to its first empty one, taken one by one, and the note behind it.
final class EvidenceLines {

    /// No proof has more: a tree of 2^63 leaves has 63 levels, and a consistency proof one hash
    /// more.
    private static final int MOST_HASHES = 64;

    private final List<String> head;
    private final byte[] rest;
    private int at;

    private EvidenceLines(List<String> head, byte[] rest) {
        this.head = head;
        this.rest = rest;
    }

    /// Splits a file whose first line is that header.
    static EvidenceLines of(String header, byte[] file) throws Rejected {
        int end = emptyLine(file);
        if (end < 0) {
            throw malformed("has no empty line before its checkpoint");
        }
        List<String> lines = List.of(utf8(Arrays.copyOf(file, end)).split("\n", -1));
        if (!lines.getFirst().equals(header)) {
            throw malformed("does not begin with " + header);
        }
        return new EvidenceLines(
                lines.subList(1, lines.size()), Arrays.copyOfRange(file, end + 2, file.length));
    }

    private static int emptyLine(byte[] file) {
        for (int i = 0; i + 1 < file.length; i++) {
            if (file[i] == '\n' && file[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static String utf8(byte[] bytes) throws Rejected {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed("is not UTF-8");
        }
    }

    /// The next line, or an empty text if there is none.
    String next() {
        return at < head.size() ? head.get(at) : "";
    }

    /// The next line, which is then behind us.
    String take() {
        return head.get(at++);
    }

    /// Whether any line is left.
    boolean hasMore() {
        return at < head.size();
    }

    /// All lines that are left, as hashes.
    List<Hash> hashes() throws Rejected {
        return hashesBefore("\n");
    }

    /// All lines before one that begins so, as hashes.
    List<Hash> hashesBefore(String beginning) throws Rejected {
        List<Hash> hashes = new ArrayList<>();
        while (hasMore() && !next().startsWith(beginning)) {
            Optional<Hash> hash = Hash.parse(take());
            if (hash.isEmpty()) {
                throw malformed("has a line that is not Base 64 of 32 bytes");
            }
            hashes.add(hash.get());
        }
        if (hashes.size() > MOST_HASHES) {
            throw new Rejected(
                    Fault.PROOF_LENGTH,
                    "%d hashes; no tree needs more than %d".formatted(hashes.size(), MOST_HASHES));
        }
        return hashes;
    }

    /// What follows the empty line.
    byte[] rest() {
        return rest.clone();
    }

    static Rejected malformed(String what) {
        return new Rejected(Fault.MALFORMED_PROOF, "the proof " + what);
    }

    static byte[] joined(List<String> head, byte[] note) {
        byte[] lines = (String.join("\n", head) + "\n\n").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(lines.length + note.length).put(lines).put(note).array();
    }
}
