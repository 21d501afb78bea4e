package org.liaison.log.trust;

import java.util.Arrays;
import java.util.Optional;

/// What an operational key works with, and how many bytes its public half has.
public enum KeyAlgorithm {
    /// Signatures of RFC 8032.
    ED25519("ed25519", 32),
    /// HPKE of RFC 9180 with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM.
    X25519("x25519", 32),
    /// The same beside ML-KEM-768 of FIPS 203, both needed to open: the X25519 public key, then the
    /// encapsulation key.
    X25519_ML_KEM_768("x25519-ml-kem-768", 1216);

    private final String code;
    private final int keyBytes;

    KeyAlgorithm(String code, int keyBytes) {
        this.code = code;
        this.keyBytes = keyBytes;
    }

    static Optional<KeyAlgorithm> of(String code) {
        return Arrays.stream(values()).filter(known -> known.code.equals(code)).findFirst();
    }

    /// As in a trust list.
    public String code() {
        return code;
    }

    /// Bytes of a public key.
    public int keyBytes() {
        return keyBytes;
    }
}
