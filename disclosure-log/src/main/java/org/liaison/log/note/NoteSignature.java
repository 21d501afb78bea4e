package org.liaison.log.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.StrictBase64;

/// One signature line of a note: who says to have signed, and what the algorithm made.
public final class NoteSignature {

    private static final String DASH = "\u2014 ";

    private final KeyName keyName;
    private final int keyId;
    private final byte[] signature;

    NoteSignature(KeyName keyName, int keyId, byte[] signature) {
        this.keyName = keyName;
        this.keyId = keyId;
        this.signature = signature;
    }

    /// Reads a line without its newline.
    static NoteSignature parse(String line) throws Rejected {
        if (!line.startsWith(DASH)) {
            throw malformed("does not begin with an em dash and a space");
        }
        String[] parts = line.substring(DASH.length()).split(" ", -1);
        if (parts.length != 2) {
            throw malformed("is not a name and a signature");
        }
        KeyName name = KeyName.parse(parts[0], Fault.MALFORMED_NOTE);
        Optional<byte[]> bytes =
                StrictBase64.decode(parts[1]).filter(all -> all.length > Integer.BYTES);
        if (bytes.isEmpty()) {
            throw malformed("does not end in Base 64 of more than four bytes");
        }
        byte[] all = bytes.get();
        return new NoteSignature(
                name,
                ByteBuffer.wrap(all).getInt(),
                Arrays.copyOfRange(all, Integer.BYTES, all.length));
    }

    private static Rejected malformed(String what) {
        return new Rejected(Fault.MALFORMED_NOTE, "a signature line " + what);
    }

    /// The line, without newline.
    public String line() {
        byte[] all =
                ByteBuffer.allocate(Integer.BYTES + signature.length)
                        .putInt(keyId)
                        .put(signature)
                        .array();
        return DASH + keyName + " " + StrictBase64.encode(all);
    }

    /// Whether it says to be of that key.
    boolean claims(NoteKey key) {
        return keyName.equals(key.name()) && keyId == key.id();
    }

    byte[] bytes() {
        return signature.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteSignature that && line().equals(that.line());
    }

    @Override
    public int hashCode() {
        return Objects.hash(keyName, keyId);
    }

    @Override
    public String toString() {
        return line();
    }
}
