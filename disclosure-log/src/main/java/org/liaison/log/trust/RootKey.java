package org.liaison.log.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.log.StrictBase64;
import org.liaison.log.tree.Hash;

/// The public root key of an office: ECDSA on P-256 or P-384, because that is what tokens hold. It
/// signs trust lists and nothing else, and is compared out of band by people.
public final class RootKey {

    private static final BigInteger TEN = BigInteger.TEN;
    private static final int BLOCKS = 12;
    private static final int BLOCK_DIGITS = 5;
    private static final int DIGITS = BLOCKS * BLOCK_DIGITS;

    private final byte[] encoded;
    private final PublicKey key;
    private final Curve curve;

    private enum Curve {
        P256(256, "SHA256withECDSAinP1363Format"),
        P384(384, "SHA384withECDSAinP1363Format");

        private final int bits;
        private final String algorithm;

        Curve(int bits, String algorithm) {
            this.bits = bits;
            this.algorithm = algorithm;
        }
    }

    private RootKey(byte[] encoded, PublicKey key, Curve curve) {
        this.encoded = encoded;
        this.key = key;
        this.curve = curve;
    }

    /// Reads Base 64 of a SubjectPublicKeyInfo (RFC 5480) that names its curve.
    public static RootKey parse(String base64) throws Distrusted {
        Optional<byte[]> bytes = StrictBase64.decode(base64);
        if (bytes.isEmpty()) {
            throw noRoot();
        }
        try {
            PublicKey key =
                    KeyFactory.getInstance("EC")
                            .generatePublic(new X509EncodedKeySpec(bytes.get()));
            // One key, one spelling: the fingerprint is of these bytes.
            if (!Arrays.equals(key.getEncoded(), bytes.get())) {
                throw noRoot();
            }
            return of(key);
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            throw noRoot();
        }
    }

    /// The root key that a key pair has.
    public static RootKey of(PublicKey key) {
        if (key instanceof ECPublicKey point) {
            int bits = point.getParams().getCurve().getField().getFieldSize();
            for (Curve curve : Curve.values()) {
                if (curve.bits == bits) {
                    return new RootKey(key.getEncoded(), key, curve);
                }
            }
        }
        throw new IllegalArgumentException("a root key is an EC key on P-256 or P-384");
    }

    private static Distrusted noRoot() {
        return new Distrusted(TrustFault.UNKNOWN_ROOT, "not a root key on P-256 or P-384");
    }

    /// The JDK's name of the signature it makes: both halves at full length, one after the other.
    public String signatureAlgorithm() {
        return curve.algorithm;
    }

    /// Whether the private half signed that text.
    boolean signed(byte[] text, byte[] signature) {
        if (signature.length != 2 * curve.bits / Byte.SIZE) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(curve.algorithm);
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (SignatureException broken) {
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has ECDSA", impossible);
        }
    }

    /// Base 64 of its SubjectPublicKeyInfo.
    public String encode() {
        return StrictBase64.encode(encoded);
    }

    /// SHA-256 of its SubjectPublicKeyInfo.
    public Hash digest() {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    /// What two people read to each other: twelve blocks of five decimal digits, the same in every
    /// language; the last 60 digits of the digest as a number (199 bits).
    public String fingerprint() {
        String digits = new BigInteger(1, digest().bytes()).mod(TEN.pow(DIGITS)).toString();
        String padded = "0".repeat(DIGITS - digits.length()) + digits;
        return padded.replaceAll("(\\d{" + BLOCK_DIGITS + "})(?!$)", "$1 ");
    }

    /// Whether somebody typed this key's fingerprint, with whatever spaces.
    public boolean isCalled(String typed) {
        return fingerprint().replace(" ", "").equals(typed.replaceAll("[\\s-]", ""));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RootKey root && Arrays.equals(encoded, root.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    @Override
    public String toString() {
        return "root key " + fingerprint();
    }
}
