package org.liaison.kit.keys;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.KEM;
import org.jspecify.annotations.Nullable;
import org.liaison.log.trust.KeyAlgorithm;
import org.liaison.log.trust.OperationalKey;

/// What data keys for an office are wrapped with: one key of its trust list.
///
/// @param keyId its id in that list
/// @param x25519 to wrap with HPKE
/// @param mlKem the ML-KEM-768 half; null where the office has none yet
public record SealingKey(String keyId, KeysetHandle x25519, @Nullable PublicKey mlKem) {

    /// The key as a list has it; empty when its bytes are no key that anything can be sealed to.
    static Optional<SealingKey> of(OperationalKey key) {
        byte[] bytes = key.publicKeyBytes();
        int classical = KeyAlgorithm.X25519.keyBytes();
        try {
            SealingKey read =
                    new SealingKey(
                            key.id(),
                            PublicKeysets.hpke(Arrays.copyOf(bytes, classical)),
                            key.algorithm() == KeyAlgorithm.X25519_ML_KEM_768
                                    ? MlKemKey.ofRaw(
                                            Arrays.copyOfRange(bytes, classical, bytes.length))
                                    : null);
            read.tryOnce();
            return Optional.of(read);
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// A point of low order or an unreduced polynomial is noticed here and not when a message is to
    /// leave.
    private void tryOnce() throws GeneralSecurityException {
        byte[] nothing = new byte[0];
        x25519.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                .encrypt(nothing, nothing);
        if (mlKem != null) {
            KEM.getInstance("ML-KEM").newEncapsulator(mlKem).encapsulate();
        }
    }
}
