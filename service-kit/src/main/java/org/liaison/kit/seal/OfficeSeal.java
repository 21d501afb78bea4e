package org.liaison.kit.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.keys.KeysetFile;
import org.liaison.schemas.cases.OfficeSealed;

/// Seals and opens the values of internal topics with the office's own key (AES-256-GCM). The topic
/// name is associated data: a value moved to another topic does not open.
///
/// Both directions speak the whole `OfficeSealed` in single-object encoding.
public final class OfficeSeal {

    private static final int FORMAT = 1;
    private static final AvroCodec<OfficeSealed> CODEC =
            AvroCodec.of(OfficeSealed.getClassSchema(), OfficeSealed.class);

    private final Aead aead;

    private OfficeSeal(Aead aead) {
        this.aead = aead;
    }

    /// The seal whose keyset is in `office-key.json`.
    public static OfficeSeal from(Path officeKeyFile) {
        try {
            return new OfficeSeal(
                    KeysetFile.secret(officeKeyFile)
                            .getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException notAnAeadKey) {
            throw new IllegalStateException(
                    "Not an AEAD keyset: " + officeKeyFile.getFileName(), notAnAeadKey);
        }
    }

    /// The value to put on `topic`.
    public byte[] seal(String topic, byte[] plain) {
        try {
            byte[] ciphertext = aead.encrypt(plain, associated(topic));
            return CODEC.encode(new OfficeSealed(FORMAT, ByteBuffer.wrap(ciphertext)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Sealing failed", broken);
        }
    }

    /// What was sealed for `topic`; [SealBroken] for everything else.
    public byte[] open(String topic, byte[] sealed) {
        OfficeSealed envelope = envelope(sealed);
        if (envelope.getFormat() != FORMAT) {
            throw new SealBroken("unknown format");
        }
        ByteBuffer ciphertext = envelope.getCiphertext().duplicate();
        byte[] bytes = new byte[ciphertext.remaining()];
        ciphertext.get(bytes);
        try {
            return aead.decrypt(bytes, associated(topic));
        } catch (GeneralSecurityException broken) {
            throw new SealBroken("decryption failed");
        }
    }

    private static OfficeSealed envelope(byte[] sealed) {
        try {
            return CODEC.decode(sealed);
        } catch (UnreadableRecord unreadable) {
            throw new SealBroken("not an envelope");
        }
    }

    private static byte[] associated(String topic) {
        return topic.getBytes(StandardCharsets.UTF_8);
    }
}
