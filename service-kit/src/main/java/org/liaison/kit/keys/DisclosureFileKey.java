package org.liaison.kit.keys;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.RegistryConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/// The audit key of an office: HPKE (RFC 9180) with X25519, HKDF-SHA256 and AES-256-GCM. Whoever
/// has the public half seals a disclosure file and cannot open it again.
public final class DisclosureFileKey {

    private static final String CONTEXT = "liaison/disclosure-file/v1\0";

    private DisclosureFileKey() {}

    /// The public half, which case-service is given.
    public static Sealing sealing(Path publicKeyset) {
        try {
            return new Sealing(
                    KeysetFile.publicOnly(Files.readString(publicKeyset, StandardCharsets.UTF_8))
                            .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "No keyset at " + publicKeyset.getFileName(), unreadable);
        } catch (GeneralSecurityException notAnAuditKey) {
            throw new IllegalStateException("Not a sealing key: " + publicKeyset.getFileName());
        }
    }

    /// The secret half, which audit-service alone is given.
    public static Opening opening(Path secretKeyset) {
        try {
            return new Opening(
                    KeysetFile.secret(secretKeyset)
                            .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class));
        } catch (GeneralSecurityException notAnAuditKey) {
            throw new IllegalStateException("Not an opening key: " + secretKeyset.getFileName());
        }
    }

    /// Seals.
    public static final class Sealing {

        private final HybridEncrypt key;

        private Sealing(HybridEncrypt key) {
            this.key = key;
        }

        /// Seals the file of a message; it is opened only under the same message id.
        public byte[] seal(String messageId, byte[] file) {
            try {
                return key.encrypt(file, context(messageId));
            } catch (GeneralSecurityException broken) {
                throw new IllegalStateException("Sealing failed", broken);
            }
        }
    }

    /// Opens.
    public static final class Opening {

        private final HybridDecrypt key;

        private Opening(HybridDecrypt key) {
            this.key = key;
        }

        /// The file; empty if it was sealed to another key, for another message, or was changed.
        public Optional<byte[]> open(String messageId, byte[] sealed) {
            try {
                return Optional.of(key.decrypt(sealed, context(messageId)));
            } catch (GeneralSecurityException another) {
                return Optional.empty();
            }
        }
    }

    private static byte[] context(String messageId) {
        return (CONTEXT + messageId).getBytes(StandardCharsets.UTF_8);
    }
}
