package org.liaison.kit.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AsymmetricKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The ML-KEM-768 part of an office's sealing key (FIPS 203): what a computer that breaks X25519
/// still does not break. Tink has none, so it is the JDK's, in a file of its own.
public final class MlKemKey {

    private static final String NAME = "ML-KEM-768";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MlKemKey() {}

    /// Both halves in a file `sealing-ml-kem.json`.
    public static KeyPair secret(Path file) {
        try {
            JsonNode node = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            return new KeyPair(
                    publicOnly(node.path("public").asString("")),
                    privateKey(node.path("private").asString("")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("No key at " + file.getFileName(), unreadable);
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException none) {
            // Without the cause: a parser's message may quote what it parsed.
            throw new IllegalStateException("Not an ML-KEM-768 key: " + file.getFileName());
        }
    }

    /// The public half in a trust file: Base 64 of its X.509 form.
    public static PublicKey publicOnly(String base64) {
        try {
            PublicKey key =
                    KeyFactory.getInstance(NAME)
                            .generatePublic(
                                    new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
            requireName(key);
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw new IllegalArgumentException("Not an ML-KEM-768 public key");
        }
    }

    /// The public half as it stands in a trust file.
    static String text(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /// The text of a new key's file.
    static String fresh() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(NAME).generateKeyPair();
        return """
        {"kem":"%s","public":"%s","private":"%s"}
        """
                .formatted(
                        NAME,
                        text(pair.getPublic()),
                        Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
    }

    private static PrivateKey privateKey(String base64) throws GeneralSecurityException {
        PrivateKey key =
                KeyFactory.getInstance(NAME)
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        requireName(key);
        return key;
    }

    private static void requireName(AsymmetricKey key) {
        if (!(key.getParams() instanceof NamedParameterSpec named)
                || !named.getName().equals(NAME)) {
            throw new IllegalArgumentException("A key of another size");
        }
    }
}
