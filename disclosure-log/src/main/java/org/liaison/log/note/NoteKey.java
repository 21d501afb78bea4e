package org.liaison.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.StrictBase64;

/// A public key with a name, written as a verifier key: `name+id+base64(type || key)`.
public final class NoteKey {

    private static final int PARTS = 3;

    private final KeyName name;
    private final SignatureType type;
    private final byte[] publicKey;
    private final int id;

    private NoteKey(KeyName name, SignatureType type, byte[] publicKey) {
        this.name = name;
        this.type = type;
        this.publicKey = publicKey;
        this.id = id(name, type, publicKey);
    }

    /// The key with those bytes, as long as its type asks.
    public static NoteKey of(KeyName name, SignatureType type, byte[] publicKey) {
        if (publicKey.length != type.keyBytes()) {
            throw new IllegalArgumentException(
                    "a %s key of %d bytes; it has %d"
                            .formatted(type, publicKey.length, type.keyBytes()));
        }
        return new NoteKey(name, type, publicKey.clone());
    }

    /// Reads a verifier key. Fails unless the id is the one that name, type and key have, and the
    /// text is the only one that means this key.
    public static NoteKey parse(String verifierKey) throws Rejected {
        String[] parts = verifierKey.split("\\+", PARTS);
        if (parts.length != PARTS) {
            throw malformed("is not name+id+key");
        }
        KeyName name = KeyName.parse(parts[0], Fault.MALFORMED_POLICY);
        Optional<byte[]> encoded = StrictBase64.decode(parts[2]).filter(key -> key.length > 0);
        if (encoded.isEmpty()) {
            throw malformed("does not end in Base 64");
        }
        byte[] typed = encoded.get();
        SignatureType type =
                SignatureType.of(typed[0])
                        .orElseThrow(() -> malformed("is of a type that is not known here"));
        if (typed.length != 1 + type.keyBytes()) {
            throw malformed("has a key of %d bytes".formatted(typed.length - 1));
        }
        NoteKey key = new NoteKey(name, type, Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.hexId().equals(parts[1])) {
            throw malformed("has id %s where %s belongs".formatted(parts[1], key.hexId()));
        }
        return key;
    }

    private static Rejected malformed(String what) {
        return new Rejected(Fault.MALFORMED_POLICY, "a verifier key " + what);
    }

    private static int id(KeyName name, SignatureType type, byte[] publicKey) {
        byte[] text = (name.text() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] hash = Ed25519.sha256(text, new byte[] {type.identifier()}, publicKey);
        return ByteBuffer.wrap(hash).getInt();
    }

    /// The verifier key.
    public String encode() {
        return "%s+%s+%s".formatted(name, hexId(), StrictBase64.encode(typed(type, publicKey)));
    }

    static byte[] typed(SignatureType type, byte[] key) {
        return ByteBuffer.allocate(1 + key.length).put(type.identifier()).put(key).array();
    }

    /// Who it says it is.
    public KeyName name() {
        return name;
    }

    /// What it signs with.
    public SignatureType type() {
        return type;
    }

    /// The raw public key.
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /// The first four bytes of SHA-256 over name, type and key: finds a key, proves nothing.
    public int id() {
        return id;
    }

    String hexId() {
        return HexFormat.of().toHexDigits(id);
    }

    /// Whether the two wrap the same public key, under whatever names and types.
    public boolean wrapsTheSameKeyAs(NoteKey other) {
        return Arrays.equals(publicKey, other.publicKey);
    }

    /// Whether this key made that signature over that text. The name and id are not looked at.
    boolean signed(String text, byte[] signature) {
        if (signature.length != type.signatureBytes()) {
            return false;
        }
        byte[] note = text.getBytes(StandardCharsets.UTF_8);
        return switch (type) {
            case ED25519 -> Ed25519.verifies(publicKey, note, signature);
            case COSIGNATURE_V1 -> {
                ByteBuffer timestamped = ByteBuffer.wrap(signature);
                long time = timestamped.getLong();
                byte[] bare = new byte[timestamped.remaining()];
                timestamped.get(bare);
                yield time >= 0 && Ed25519.verifies(publicKey, CosignedText.of(time, text), bare);
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteKey key && encode().equals(key.encode());
    }

    @Override
    public int hashCode() {
        return id;
    }

    /// Name and id, without the key.
    @Override
    public String toString() {
        return name + "+" + hexId();
    }
}
