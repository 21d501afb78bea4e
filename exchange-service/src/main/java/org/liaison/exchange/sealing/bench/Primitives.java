package org.liaison.exchange.sealing.bench;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.conscrypt.Conscrypt;
import org.liaison.kit.keys.SigningKey;

/// The raw engines: the JDK, Conscrypt, and Tink without and with Conscrypt.
final class Primitives {

    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final int SIGNED_BYTES = 400;

    private Primitives() {}

    /// From here on Tink finds Conscrypt by name.
    static void registerConscrypt() {
        Security.addProvider(Conscrypt.newProviderBuilder().provideTrustManager(false).build());
    }

    /// AES-256-GCM of that many bytes under one key, a new nonce each.
    static Rate aesGcm(String provider, int mode, int size) throws Exception {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
        SecretKeySpec key = new SecretKeySpec(new byte[32], "AES");
        byte[] plain = new byte[size];
        cipher.init(Cipher.ENCRYPT_MODE, key, spec(1));
        byte[] sealed = cipher.doFinal(plain);
        long[] counter = {1};
        return Rate.of(() -> {
            boolean sealing = mode == Cipher.ENCRYPT_MODE;
            cipher.init(mode, key, spec(sealing ? ++counter[0] : 1));
            cipher.doFinal(sealing ? plain : sealed);
            return 1;
        });
    }

    /// Ed25519 through JCA.
    static Map<String, Rate> ed25519(String provider) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519", provider).generateKeyPair();
        byte[] text = new byte[SIGNED_BYTES];
        byte[] signature = sign(provider, pair, text);
        Map<String, Rate> rates = new LinkedHashMap<>();
        rates.put("sign", Rate.of(() -> sign(provider, pair, text).length / signature.length));
        rates.put(
                "verify",
                Rate.of(() -> {
                    Signature verifier = Signature.getInstance("Ed25519", provider);
                    verifier.initVerify(pair.getPublic());
                    verifier.update(text);
                    return verifier.verify(signature) ? 1 : 0;
                }));
        return rates;
    }

    /// Ed25519 through Tink, with whatever it finds.
    static Map<String, Rate> tinkEd25519(SigningKey key) throws Exception {
        byte[] text = new byte[SIGNED_BYTES];
        byte[] signature = key.sign(text);
        Map<String, Rate> rates = new LinkedHashMap<>();
        rates.put("sign", Rate.of(() -> key.sign(text).length / signature.length));
        rates.put("verify", Rate.of(() -> key.verifyingKey().verify(text, signature) ? 1 : 0));
        return rates;
    }

    static String version(String provider) {
        Provider found = Security.getProvider(provider);
        return found == null ? "none" : found.getVersionStr();
    }

    private static byte[] sign(String provider, KeyPair pair, byte[] text)
            throws GeneralSecurityException {
        Signature signer = Signature.getInstance("Ed25519", provider);
        signer.initSign(pair.getPrivate());
        signer.update(text);
        return signer.sign();
    }

    private static GCMParameterSpec spec(long counter) {
        return new GCMParameterSpec(
                TAG_BITS,
                ByteBuffer.allocate(NONCE_BYTES)
                        .putLong(NONCE_BYTES - Long.BYTES, counter)
                        .array());
    }
}
