package org.liaison.kit.commitment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.liaison.kit.ids.Sha256;

/// SHA-256 over a domain tag, a 32-byte salt and the key of a person. Without the salt nobody can
/// tell whose it is, and the salt can be erased.
public final class PersonCommitment {

    static final int SALT = 32;

    private static final String TAG = "liaison/person/v1\0";

    private PersonCommitment() {}

    /// 32 bytes.
    public static byte[] of(byte[] salt, String personKey) {
        if (salt.length != SALT) {
            throw new IllegalArgumentException("A salt has 32 bytes");
        }
        MessageDigest sha256 = Sha256.start(TAG);
        sha256.update(salt);
        return sha256.digest(personKey.getBytes(StandardCharsets.UTF_8));
    }
}
