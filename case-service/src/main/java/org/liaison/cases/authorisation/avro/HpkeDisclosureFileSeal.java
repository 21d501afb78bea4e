package org.liaison.cases.authorisation.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;
import org.liaison.cases.authorisation.AuthorisedMessage;
import org.liaison.cases.authorisation.DisclosureFileSeal;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.draft.StatedGround;
import org.liaison.cases.preview.Preview;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.keys.DisclosureFileKey;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.audit.DisclosureFile;
import org.liaison.schemas.cases.LocalPerson;
import org.liaison.schemas.exchange.Authorisation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Seals with the public half of the audit key; the secret half is in the folder of audit-service.
@Component
class HpkeDisclosureFileSeal implements DisclosureFileSeal {

    private static final AvroCodec<DisclosureFile> CODEC =
            AvroCodec.of(DisclosureFile.getClassSchema(), DisclosureFile.class);

    private final DisclosureFileKey.Sealing key;
    private final JsonMapper json;

    HpkeDisclosureFileSeal(OfficeSettings office, JsonMapper json) {
        this.key =
                DisclosureFileKey.sealing(office.keysDir().resolve("disclosure-file-public.json"));
        this.json = json;
    }

    @Override
    public Bytes seal(AuthorisedMessage message) {
        StatedGround second = message.secondGround();
        DisclosureFile file =
                DisclosureFile.newBuilder()
                        .setMessageId(message.messageId().toString())
                        .setContent(ByteBuffer.wrap(message.submission().content().copy()))
                        .setPreview(ByteBuffer.wrap(compressed(message.submission().preview())))
                        .setAuthorisation(
                                new Authorisation(
                                        ByteBuffer.wrap(message.signed().statement().copy()),
                                        message.signed().keyId(),
                                        ByteBuffer.wrap(message.signed().signature().copy())))
                        .setSecondGround(second == null ? null : second.ground().code())
                        .setSecondGroundReason(second == null ? null : second.reason())
                        .setInternalGround(message.internalGround())
                        .setPersons(
                                message.persons().entrySet().stream()
                                        .map(each ->
                                                new LocalPerson(each.getKey(), each.getValue()))
                                        .toList())
                        .build();
        return Bytes.of(key.seal(message.messageId().toString(), CODEC.encode(file)));
    }

    private byte[] compressed(Preview preview) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed)) {
            out.write(json.writeValueAsString(preview).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }
}
