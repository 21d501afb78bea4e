package org.liaison.log.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.StrictBase64;

/// A private key with its name, written `PRIVATE+KEY+name+id+base64(type || seed)` as other
/// implementations of signed notes do. It never shows its private part but in [#encode].
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int PARTS = 3;

    private final NoteKey key;
    private final byte[] seed;

    private SigningKey(KeyName name, SignatureType type, byte[] seed) {
        this.seed = seed;
        this.key = NoteKey.of(name, type, Ed25519.publicKey(seed));
    }

    /// A new key.
    public static SigningKey generate(KeyName name, SignatureType type, SecureRandom random) {
        return new SigningKey(name, type, Ed25519.newSeed(random));
    }

    /// Reads a private key; a failure says nothing of what was read.
    public static SigningKey parse(String encoded) throws Rejected {
        String[] parts =
                encoded.startsWith(PREFIX)
                        ? encoded.substring(PREFIX.length()).split("\\+", PARTS)
                        : new String[0];
        Optional<byte[]> typed =
                parts.length == PARTS ? StrictBase64.decode(parts[2]) : Optional.empty();
        if (typed.isEmpty() || typed.get().length != 1 + Ed25519.SEED) {
            throw unreadable();
        }
        KeyName name = KeyName.parse(parts[0], Fault.MALFORMED_POLICY);
        SignatureType type = SignatureType.of(typed.get()[0]).orElseThrow(SigningKey::unreadable);
        SigningKey key =
                new SigningKey(name, type, Arrays.copyOfRange(typed.get(), 1, typed.get().length));
        if (!key.key.hexId().equals(parts[1])) {
            throw unreadable();
        }
        return key;
    }

    private static Rejected unreadable() {
        return new Rejected(Fault.MALFORMED_POLICY, "not a private key with its own id");
    }

    /// The whole key, for its file alone.
    public String encode() {
        return "%s%s+%s+%s"
                .formatted(
                        PREFIX,
                        key.name(),
                        key.hexId(),
                        StrictBase64.encode(NoteKey.typed(key.type(), seed)));
    }

    /// The public key, for others.
    public NoteKey publicKey() {
        return key;
    }

    /// Signs the text of a note. A cosigner's signature carries the time of that clock.
    public NoteSignature sign(String text, Clock clock) {
        byte[] note = text.getBytes(StandardCharsets.UTF_8);
        byte[] signature =
                switch (key.type()) {
                    case ED25519 -> Ed25519.sign(seed, note);
                    case COSIGNATURE_V1 -> {
                        long time = clock.instant().getEpochSecond();
                        byte[] bare = Ed25519.sign(seed, CosignedText.of(time, text));
                        yield ByteBuffer.allocate(Long.BYTES + bare.length)
                                .putLong(time)
                                .put(bare)
                                .array();
                    }
                };
        return new NoteSignature(key.name(), key.id(), signature);
    }

    /// The public key's name and id.
    @Override
    public String toString() {
        return key.toString();
    }
}
