package org.liaison.launcher.story;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.keys.KeysetFile;
import org.liaison.launcher.office.LauncherSettings;
import org.liaison.launcher.office.Office;
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

    ChannelKey(LauncherSettings settings, Office office) {
        this.office = office.code();
        try {
            this.key =
                    KeysetFile.secret(
                                    settings.state()
                                            .office(office)
                                            .secrets("exchange-service")
                                            .resolve("sealing.json"))
                            .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
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
                key.decrypt(
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
