package org.liaison.exchange.sealing;

import java.util.Arrays;
import java.util.Optional;

/// How a data key is wrapped for a partner. The number is the first byte of a wrapped key, which
/// the sender signs; numbers are never used again.
enum WrapSuite {
    /// HPKE (RFC 9180) with X25519 alone, for an office that has no ML-KEM key yet.
    X25519(1),
    /// The same and ML-KEM-768 (FIPS 203), combined: both must be broken.
    X25519_ML_KEM_768(2);

    private final byte number;

    WrapSuite(int number) {
        this.number = (byte) number;
    }

    byte number() {
        return number;
    }

    static Optional<WrapSuite> of(byte number) {
        return Arrays.stream(values()).filter(suite -> suite.number == number).findFirst();
    }
}
