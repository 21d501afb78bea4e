package org.liaison.log.trust;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A key that no longer holds, whatever its times say.
///
/// @param keyId of a key of the same list
/// @param at from when on
public record Revocation(String keyId, Instant at, Reason reason) {

    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{16}");

    /// Why. A closed list.
    public enum Reason {
        /// Somebody else may have it.
        COMPROMISED,
        /// Nobody has it any more.
        LOST,
        /// Another took its place.
        SUPERSEDED,
        /// It is not needed any more.
        CEASED;

        /// The reason of that code.
        public static Optional<Reason> of(String code) {
            return Arrays.stream(values()).filter(known -> known.code().equals(code)).findFirst();
        }

        /// As in a trust list.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Revocation {
        if (!KEY_ID.matcher(keyId).matches() || !Timestamp.isWhole(at)) {
            throw new IllegalArgumentException(
                    "a revocation names a key by 16 hexadecimal digits, and a whole second");
        }
    }

    String line() {
        return "revoked %s %s %s".formatted(keyId, at, reason.code());
    }
}
