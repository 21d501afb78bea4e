package org.liaison.log.note;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// Ed25519 (RFC 8032) of the JDK, with keys as 32 bytes (RFC 8410 has the prefixes).
final class Ed25519 {

    private static final String NAME = "Ed25519";

    /// Bytes of a private key.
    static final int SEED = 32;

    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE_PREFIX =
            HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519() {}

    /// 32 new random bytes: a private key.
    static byte[] newSeed(SecureRandom random) {
        byte[] seed = new byte[SEED];
        random.nextBytes(seed);
        return seed;
    }

    /// The public key that belongs to a private one.
    static byte[] publicKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, PUBLIC_PREFIX.length, encoded.length);
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException impossible) {
            throw new IllegalStateException("Every JDK has Ed25519", impossible);
        }
    }

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            PrivateKey key =
                    KeyFactory.getInstance(NAME)
                            .generatePrivate(new PKCS8EncodedKeySpec(joined(PRIVATE_PREFIX, seed)));
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has Ed25519", impossible);
        }
    }

    /// Whether the signature holds; a key that is no point of the curve has signed nothing.
    static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(NAME);
            verifier.initVerify(
                    KeyFactory.getInstance(NAME)
                            .generatePublic(
                                    new X509EncodedKeySpec(joined(PUBLIC_PREFIX, publicKey))));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException broken) {
            return false;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has Ed25519", impossible);
        } catch (GeneralSecurityException noKey) {
            return false;
        }
    }

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static byte[] joined(byte[] prefix, byte[] key) {
        return ByteBuffer.allocate(prefix.length + key.length).put(prefix).put(key).array();
    }

    /// Gives the bytes of a private key where the JDK asks for random ones: its only way from a
    /// private key to the public one.
    private static final class Fixed extends SecureRandom {

        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
