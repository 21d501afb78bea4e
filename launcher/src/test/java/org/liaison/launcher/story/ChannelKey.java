package org.liaison.launcher.story;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.keys.KeyId;
import org.liaison.kit.keys.KeysetFile;
import org.liaison.kit.keys.MlKemKey;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.schemas.exchange.SealedMessage;

/// Opens what partners sealed for one office, as whoever stole its sealing key would.
///
/// Written anew from the description of the format, not with the code of the service: so it also
/// says that the description is enough.
final class ChannelKey {

    private static final AvroCodec<SealedMessage> CODEC =
            AvroCodec.of(SealedMessage.getClassSchema(), SealedMessage.class);

    private final String office;
    private final HybridDecrypt key;
    private final byte[] publicKey;
    private final KeyPair mlKem;

    ChannelKey(LauncherSettings settings, Office office) {
        this.office = office.code();
        Path secrets = settings.state().office(office).secrets("exchange-service");
        KeysetHandle sealing = KeysetFile.secret(secrets.resolve("sealing.json"));
        this.mlKem = MlKemKey.secret(secrets.resolve("sealing-ml-kem.json"));
        try {
            this.publicKey = KeyId.raw(sealing.getPublicKeysetHandle());
            this.key = sealing.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether the topic is a channel to that office.
    boolean opens(String topic) {
        return (topic.startsWith("exchange.") || topic.startsWith("evidence."))
                && topic.endsWith("." + office);
    }

    /// What is inside; nothing if it cannot be opened, because somebody damaged it.
    byte[] opened(ConsumerRecord<byte[], byte[]> record) {
        try {
            return opened(CODEC.decode(record.value()));
        } catch (GeneralSecurityException | UnreadableRecord damaged) {
            return new byte[0];
        }
    }

    private byte[] opened(SealedMessage message) throws GeneralSecurityException {
        String channel = message.getChannel();
        byte[] epoch = bytes(message.getEpoch());
        byte[] dataKey =
                unwrapped(
                        bytes(message.getWrappedKey()),
                        context("liaison/epoch/v1\0" + channel + "\0", epoch));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(dataKey, "AES"),
                new GCMParameterSpec(128, bytes(message.getNonce())));
        cipher.updateAAD(
                context(
                        "liaison/message/v1\0" + channel + "\0",
                        ByteBuffer.allocate(Long.BYTES).putLong(message.getSequence()).array()));
        return cipher.doFinal(bytes(message.getCiphertext()));
    }

    /// Suite 2: HPKE of a secret (80 bytes), ML-KEM-768 (1,088 bytes), the key under both (48).
    private byte[] unwrapped(byte[] wrapped, byte[] context) throws GeneralSecurityException {
        byte[] label = "liaison/wrap/x25519-ml-kem-768/v1\0".getBytes(StandardCharsets.UTF_8);
        byte[] hpke = Arrays.copyOfRange(wrapped, 1, 81);
        byte[] kem = Arrays.copyOfRange(wrapped, 81, 1_169);
        byte[] secret = key.decrypt(hpke, context);
        SecretKey shared =
                KEM.getInstance("ML-KEM").newDecapsulator(mlKem.getPrivate()).decapsulate(kem);
        ByteArrayOutputStream bound = new ByteArrayOutputStream();
        for (byte[] part : List.of(hpke, kem, publicKey, mlKem.getPublic().getEncoded(), context)) {
            bound.writeBytes(ByteBuffer.allocate(4).putInt(part.length).array());
            bound.writeBytes(part);
        }
        SecretKey both =
                KDF.getInstance("HKDF-SHA256")
                        .deriveKey(
                                "AES",
                                HKDFParameterSpec.ofExtract()
                                        .addSalt(label)
                                        .addIKM(secret)
                                        .addIKM(shared)
                                        .thenExpand(bound.toByteArray(), 32));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, both, new GCMParameterSpec(128, new byte[12]));
        cipher.updateAAD(label);
        return cipher.doFinal(wrapped, 1_169, wrapped.length - 1_169);
    }

    private static byte[] context(String text, byte[] rest) {
        byte[] start = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(start.length + rest.length).put(start).put(rest).array();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
