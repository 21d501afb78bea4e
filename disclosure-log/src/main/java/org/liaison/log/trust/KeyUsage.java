package org.liaison.log.trust;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What an operational key is for. A key is for one of these and for nothing else.
public enum KeyUsage {
    /// Signs what a second person authorised to leave.
    AUTHORISATION,
    /// Signs messages to partners.
    MESSAGE,
    /// Signs receipts and all else on the evidence plane.
    RECEIPT,
    /// Signs the checkpoints of one log; its name is the log's origin.
    CHECKPOINT,
    /// Cosigns checkpoints of other offices.
    COSIGNING,
    /// Signs instruments.
    INSTRUMENT,
    /// What partners wrap data keys for this office with.
    SEALING;

    private static final Set<KeyAlgorithm> SIGNATURES = Set.of(KeyAlgorithm.ED25519);
    private static final Set<KeyAlgorithm> SEALS =
            Set.of(KeyAlgorithm.X25519, KeyAlgorithm.X25519_ML_KEM_768);

    /// The usage of that code.
    public static Optional<KeyUsage> of(String code) {
        return Arrays.stream(values()).filter(known -> known.code().equals(code)).findFirst();
    }

    /// As in a trust list.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean allows(KeyAlgorithm algorithm) {
        return (this == SEALING ? SEALS : SIGNATURES).contains(algorithm);
    }
}
