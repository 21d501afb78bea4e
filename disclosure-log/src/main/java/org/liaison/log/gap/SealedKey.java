package org.liaison.log.gap;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.StrictBase64;
import org.liaison.log.note.SigningKey;

/// A private key in a file that a passphrase opens: PBKDF2-HMAC-SHA-256, then AES-256-GCM.
public final class SealedKey {

    private static final String HEADER = "liaison/sealed-key@v1";
    private static final int ITERATIONS = 600_000;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int LINES = 5;

    private SealedKey() {}

    /// The file of a key.
    public static String seal(SigningKey key, char[] passphrase, SecureRandom random) {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, passphrase, salt, nonce)
                            .doFinal(key.encode().getBytes(StandardCharsets.UTF_8));
            return String.join(
                    "\n",
                    HEADER,
                    StrictBase64.encode(salt),
                    StrictBase64.encode(nonce),
                    StrictBase64.encode(sealed),
                    "");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has these algorithms", impossible);
        }
    }

    /// The key in a file; a failure says nothing of either.
    public static SigningKey open(String file, char[] passphrase) throws Rejected {
        String[] lines = file.split("\n", -1);
        if (lines.length != LINES || !lines[0].equals(HEADER)) {
            throw unreadable();
        }
        Optional<byte[]> salt = StrictBase64.decode(lines[1]);
        Optional<byte[]> nonce = StrictBase64.decode(lines[2]);
        Optional<byte[]> sealed = StrictBase64.decode(lines[3]);
        if (salt.isEmpty() || nonce.isEmpty() || sealed.isEmpty()) {
            throw unreadable();
        }
        try {
            byte[] key =
                    cipher(Cipher.DECRYPT_MODE, passphrase, salt.get(), nonce.get())
                            .doFinal(sealed.get());
            return SigningKey.parse(new String(key, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException wrong) {
            throw unreadable();
        }
    }

    private static Cipher cipher(int mode, char[] passphrase, byte[] salt, byte[] nonce)
            throws GeneralSecurityException {
        SecretKey derived =
                SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                        .generateSecret(new PBEKeySpec(passphrase, salt, ITERATIONS, KEY_BITS));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(derived.getEncoded(), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static Rejected unreadable() {
        return new Rejected(Fault.UNREADABLE_FILE, "no sealed key, or another passphrase");
    }
}
