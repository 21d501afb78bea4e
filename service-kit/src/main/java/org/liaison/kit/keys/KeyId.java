package org.liaison.kit.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.signature.Ed25519PublicKey;
import java.util.HexFormat;
import org.liaison.kit.ids.Sha256;

/// The name of a public key: the first 16 hexadecimal digits of SHA-256 of its raw bytes.
public final class KeyId {

    private static final int BYTES = 8;

    private KeyId() {}

    /// The id of the primary key of a public keyset (Ed25519 or HPKE).
    public static String of(KeysetHandle publicKeyset) {
        return of(raw(publicKeyset));
    }

    /// The raw bytes of the primary key of a public keyset (Ed25519 or HPKE).
    @AccessesPartialKey
    public static byte[] raw(KeysetHandle publicKeyset) {
        Key key = publicKeyset.getPrimary().getKey();
        return switch (key) {
            case Ed25519PublicKey signing -> signing.getPublicKeyBytes().toByteArray();
            case HpkePublicKey sealing -> sealing.getPublicKeyBytes().toByteArray();
            case Key other ->
                    throw new IllegalArgumentException(
                            "Neither an Ed25519 nor an HPKE public key: "
                                    + other.getClass().getSimpleName());
        };
    }

    static String of(byte[] rawPublicKey) {
        return HexFormat.of().formatHex(Sha256.of(rawPublicKey), 0, BYTES);
    }
}
