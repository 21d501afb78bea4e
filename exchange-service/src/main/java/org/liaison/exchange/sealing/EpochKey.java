package org.liaison.exchange.sealing;

import com.google.crypto.tink.HybridEncrypt;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// One data key of a channel: at most an hour and a million messages, with a counter as nonce. A
/// nonce that was given once is never given again, whether its transaction committed or not.
final class EpochKey {

    static final int ID_BYTES = 16;
    static final int KEY_BYTES = 32;
    static final int NONCE_BYTES = 12;
    static final int TAG_BITS = 128;

    private static final long MESSAGES = 1_000_000;
    private static final Duration LIFE = Duration.ofHours(1);
    private static final String WRAP = "liaison/epoch/v1\0";
    private static final String ASSOCIATED = "liaison/message/v1\0";

    private final byte[] id;
    private final SecretKeySpec key;
    private final byte[] wrapped;
    private final Instant end;
    private final Cipher cipher;
    private long counter;

    private EpochKey(byte[] id, SecretKeySpec key, byte[] wrapped, Instant end)
            throws GeneralSecurityException {
        this.id = id;
        this.key = key;
        this.wrapped = wrapped;
        this.end = end;
        this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
    }

    static EpochKey fresh(String channel, HybridEncrypt recipient, SecureRandom random, Instant now)
            throws GeneralSecurityException {
        byte[] id = new byte[ID_BYTES];
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(id);
        random.nextBytes(key);
        byte[] wrapped = recipient.encrypt(key, wrapContext(channel, id));
        return new EpochKey(id, new SecretKeySpec(key, "AES"), wrapped, now.plus(LIFE));
    }

    boolean usableAt(Instant now) {
        return counter < MESSAGES && now.isBefore(end);
    }

    ByteBuffer id() {
        return ByteBuffer.wrap(id).asReadOnlyBuffer();
    }

    ByteBuffer wrapped() {
        return ByteBuffer.wrap(wrapped).asReadOnlyBuffer();
    }

    byte[] nextNonce() {
        counter++;
        return ByteBuffer.allocate(NONCE_BYTES).putLong(NONCE_BYTES - Long.BYTES, counter).array();
    }

    byte[] seal(byte[] nonce, byte[] associated, byte[] plain) throws GeneralSecurityException {
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(associated);
        return cipher.doFinal(plain);
    }

    /// What binds a wrapped key to its channel and epoch.
    static byte[] wrapContext(String channel, byte[] epoch) {
        byte[] text = (WRAP + channel + "\0").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(text.length + epoch.length).put(text).put(epoch).array();
    }

    /// What binds a ciphertext to its place: channel (both offices) and sequence. Unit, kind and
    /// instrument version are inside the ciphertext, which authenticates them too.
    static byte[] associated(String channel, long sequence) {
        byte[] text = (ASSOCIATED + channel + "\0").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(text.length + Long.BYTES).put(text).putLong(sequence).array();
    }
}
