package org.liaison.kit.keys;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/// Tink keysets in their JSON form, secret (in a 0600 file) or public (in a trust file).
public final class KeysetFile {

    static {
        register();
    }

    private KeysetFile() {}

    /// The secret keyset in a file.
    public static KeysetHandle secret(Path file) {
        try {
            String json = Files.readString(file, StandardCharsets.UTF_8);
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    json, configuration(), InsecureSecretKeyAccess.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("No keyset at " + file.getFileName(), unreadable);
        } catch (GeneralSecurityException malformed) {
            // Without the cause: a parser's message may quote what it parsed.
            throw new IllegalStateException("Not a keyset: " + file.getFileName());
        }
    }

    /// A public keyset; one that holds a secret is refused.
    public static KeysetHandle publicOnly(String json) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(json, configuration());
        } catch (GeneralSecurityException | RuntimeException malformed) {
            throw new IllegalArgumentException("Not a public keyset");
        }
    }

    static String secretJson(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(
                keyset, configuration(), InsecureSecretKeyAccess.get());
    }

    static String publicJson(KeysetHandle keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(
                keyset.getPublicKeysetHandle(), configuration());
    }

    /// What Tink can do here: the key types registered below.
    static Configuration configuration() throws GeneralSecurityException {
        return RegistryConfiguration.get();
    }

    private static void register() {
        try {
            AeadConfig.register();
            HybridConfig.register();
            SignatureConfig.register();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Tink did not start", broken);
        }
    }
}
