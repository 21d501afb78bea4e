package org.liaison.kit.keys;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.log.trust.KeyAlgorithm;

/// The private half of a sealing key of this office: an HPKE keyset and, in a file beside it, the
/// ML-KEM-768 half. Both are one key: they are listed, rotated and revoked together.
public final class UnsealingKey {

    private final HybridDecrypt hpke;
    private final byte[] x25519;
    private final @Nullable KeyPair mlKem;

    private UnsealingKey(KeysetHandle sealing, @Nullable KeyPair mlKem)
            throws GeneralSecurityException {
        this.hpke = sealing.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        this.x25519 = KeyId.raw(sealing.getPublicKeysetHandle());
        this.mlKem = mlKem;
    }

    /// The key in `sealing.json` and, if it is there, `sealing-ml-kem.json`; or in files with an id
    /// in their names.
    public static UnsealingKey from(Path file) {
        Path quantum = mlKemFile(file);
        try {
            return of(
                    KeysetFile.secret(file),
                    Files.exists(quantum) ? MlKemKey.secret(quantum) : null);
        } catch (GeneralSecurityException notASealingKey) {
            throw new IllegalStateException(
                    "Not an HPKE keyset: " + file.getFileName(), notASealingKey);
        }
    }

    static UnsealingKey of(KeysetHandle sealing, @Nullable KeyPair mlKem)
            throws GeneralSecurityException {
        return new UnsealingKey(sealing, mlKem);
    }

    static Path mlKemFile(Path file) {
        return file.resolveSibling(file.getFileName().toString().replace(".json", "-ml-kem.json"));
    }

    /// Its id in the trust list.
    public String keyId() {
        return KeyId.of(publicKey());
    }

    /// What both halves are.
    public KeyAlgorithm algorithm() {
        return mlKem == null ? KeyAlgorithm.X25519 : KeyAlgorithm.X25519_ML_KEM_768;
    }

    /// The public half as it stands in a trust list: X25519, then ML-KEM-768.
    byte[] publicKey() {
        byte[] quantum = mlKem == null ? new byte[0] : MlKemKey.raw(mlKem.getPublic());
        return ByteBuffer.allocate(x25519.length + quantum.length).put(x25519).put(quantum).array();
    }

    /// The raw X25519 public key.
    public byte[] x25519() {
        return x25519.clone();
    }

    /// Opens what was sealed with HPKE alone.
    public HybridDecrypt hpke() {
        return hpke;
    }

    /// The ML-KEM half; empty where there is none yet.
    public Optional<KeyPair> mlKem() {
        return Optional.ofNullable(mlKem);
    }

    @Override
    public String toString() {
        return "UnsealingKey[" + keyId() + "]";
    }
}
