package org.liaison.kit.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AsymmetricKey;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The ML-KEM-768 part of an office's sealing key (FIPS 203): what a computer that breaks X25519
/// still does not break. Tink has none, so it is the JDK's, in a file of its own.
public final class MlKemKey {

    private static final String NAME = "ML-KEM-768";

    /// What stands before the key itself in its X.509 form: the lengths and the object identifier
    /// of ML-KEM-768 (RFC 9935).
    private static final byte[] X509 =
            HexFormat.of().parseHex("308204b2300b0609608648016503040402038204a100");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private MlKemKey() {}

    /// Both halves in a file `sealing-ml-kem.json`.
    public static KeyPair secret(Path file) {
        try {
            JsonNode node = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            return new KeyPair(
                    publicKey(bytes(node, "public")), privateKey(bytes(node, "private")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("No key at " + file.getFileName(), unreadable);
        } catch (JacksonException | GeneralSecurityException | IllegalArgumentException none) {
            // Without the cause: a parser's message may quote what it parsed.
            throw new IllegalStateException("Not an ML-KEM-768 key: " + file.getFileName());
        }
    }

    /// The public half of that encoding (FIPS 203, 1,184 bytes).
    static PublicKey ofRaw(byte[] raw) throws GeneralSecurityException {
        return publicKey(ByteBuffer.allocate(X509.length + raw.length).put(X509).put(raw).array());
    }

    /// The encoding of FIPS 203, which stands in a trust list.
    static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (!Arrays.equals(Arrays.copyOf(encoded, X509.length), X509)) {
            throw new IllegalArgumentException("Not an ML-KEM-768 public key");
        }
        return Arrays.copyOfRange(encoded, X509.length, encoded.length);
    }

    private static String text(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    static KeyPair generate() throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(NAME).generateKeyPair();
    }

    /// The text of a key's file.
    static String json(KeyPair pair) {
        return """
        {"kem":"%s","public":"%s","private":"%s"}
        """
                .formatted(NAME, text(pair.getPublic()), text(pair.getPrivate()));
    }

    private static byte[] bytes(JsonNode node, String field) {
        return Base64.getDecoder().decode(node.path(field).asString(""));
    }

    private static PublicKey publicKey(byte[] x509) throws GeneralSecurityException {
        PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(x509));
        requireName(key);
        return key;
    }

    private static PrivateKey privateKey(byte[] pkcs8) throws GeneralSecurityException {
        PrivateKey key =
                KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
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
