package org.liaison.log.note;

import java.util.Arrays;
import java.util.Optional;

/// What a key signs with, by the byte that C2SP assigned. Another algorithm, such as ML-DSA-44
/// cosignatures (0x06), is another constant here and another case wherever this is switched over.
public enum SignatureType {
    /// Ed25519 over the text of the note (signed-note).
    ED25519(0x01, 32, 64),
    /// Ed25519 over a time and the text, by a cosigner (tlog-cosignature, `cosignature/v1`).
    COSIGNATURE_V1(0x04, 32, 72);

    private final int identifier;
    private final int keyBytes;
    private final int signatureBytes;

    SignatureType(int identifier, int keyBytes, int signatureBytes) {
        this.identifier = identifier;
        this.keyBytes = keyBytes;
        this.signatureBytes = signatureBytes;
    }

    static Optional<SignatureType> of(byte identifier) {
        return Arrays.stream(values())
                .filter(type -> type.identifier == Byte.toUnsignedInt(identifier))
                .findFirst();
    }

    byte identifier() {
        return (byte) identifier;
    }

    int keyBytes() {
        return keyBytes;
    }

    int signatureBytes() {
        return signatureBytes;
    }
}
