package org.liaison.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;

/// A text and the signatures under it. Nothing of the text may be believed before a key from
/// outside has verified it.
///
/// @param text ends in a newline; no control characters but newlines
/// @param signatures one or more
public record SignedNote(String text, List<NoteSignature> signatures) {

    /// Most signature lines a note may have.
    public static final int MOST_SIGNATURES = 100;

    /// Most bytes a note may have.
    public static final int MOST_BYTES = 1_000_000;

    public SignedNote {
        if (!text.endsWith("\n") || hasControls(text)) {
            throw new IllegalArgumentException(
                    "the text of a note ends in a newline and holds no other control characters");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException(
                    "%d signatures; a note has 1 to %d"
                            .formatted(signatures.size(), MOST_SIGNATURES));
        }
        signatures = List.copyOf(signatures);
    }

    /// Reads a note.
    public static SignedNote parse(byte[] bytes) throws Rejected {
        String note = utf8(bytes);
        if (hasControls(note)) {
            throw malformed("holds control characters");
        }
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw malformed("is not a text, an empty line and signature lines");
        }
        String block = note.substring(end + 2);
        if (block.isEmpty()) {
            throw malformed("has no signatures");
        }
        String[] lines = block.substring(0, block.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            throw malformed("has more than %d signatures".formatted(MOST_SIGNATURES));
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    private static String utf8(byte[] bytes) throws Rejected {
        if (bytes.length > MOST_BYTES) {
            throw malformed("has more than %d bytes".formatted(MOST_BYTES));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw malformed("is not UTF-8");
        }
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\n');
    }

    private static Rejected malformed(String what) {
        return new Rejected(Fault.MALFORMED_NOTE, "the note " + what);
    }

    /// Whether a key signed the text. A key that is said to have signed and has not, or is said to
    /// have signed twice, spoils the whole note.
    public boolean isSignedBy(NoteKey key) throws Rejected {
        List<NoteSignature> claims =
                signatures.stream().filter(signature -> signature.claims(key)).toList();
        if (claims.size() > 1) {
            throw malformed("has two signatures of " + key);
        }
        for (NoteSignature claim : claims) {
            if (!key.signed(text, claim.bytes())) {
                throw new Rejected(Fault.BAD_SIGNATURE, "of " + key);
            }
        }
        return !claims.isEmpty();
    }

    /// The same note with one more signature.
    public SignedNote with(NoteSignature signature) {
        return new SignedNote(
                text, Stream.concat(signatures.stream(), Stream.of(signature)).toList());
    }

    /// The note as it is stored and sent.
    public byte[] encode() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString().getBytes(StandardCharsets.UTF_8);
    }
}
