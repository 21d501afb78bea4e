package org.liaison.audit.disclosurefile.avro;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.JsonEncoder;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.liaison.audit.disclosurefile.FileSeal;
import org.liaison.audit.disclosurefile.OpenedFile;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.ids.ContentDigest;
import org.liaison.kit.keys.DisclosureFileKey;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.ContentSchemas;
import org.liaison.schemas.audit.DisclosureFile;
import org.liaison.schemas.cases.LocalPerson;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.MessageContent;
import org.springframework.stereotype.Component;

/// Opens with the secret half of the audit key, read from the keys folder when it is needed.
@Component
class HpkeFileSeal implements FileSeal {

    private static final AvroCodec<DisclosureFile> FILE =
            AvroCodec.of(DisclosureFile.getClassSchema(), DisclosureFile.class);
    private static final AvroCodec<MessageContent> CONTENT =
            AvroCodec.of(ContentSchemas.newest(), MessageContent.class);
    private static final AvroCodec<AuthorisationStatement> STATEMENT =
            AvroCodec.of(AuthorisationStatement.getClassSchema(), AuthorisationStatement.class);

    private final OfficeSettings office;

    HpkeFileSeal(OfficeSettings office) {
        this.office = office;
    }

    @Override
    public Optional<OpenedFile> open(String messageId, byte[] sealed) {
        DisclosureFileKey.Opening key =
                DisclosureFileKey.opening(office.keysDir().resolve("disclosure-file.json"));
        try {
            return key.open(messageId, sealed)
                    .map(FILE::decode)
                    .filter(file -> file.getMessageId().equals(messageId))
                    .map(HpkeFileSeal::opened);
        } catch (UnreadableRecord anotherVersion) {
            return Optional.empty();
        }
    }

    private static OpenedFile opened(DisclosureFile file) {
        byte[] content = bytes(file.getContent());
        Map<String, String> persons = new LinkedHashMap<>();
        for (LocalPerson person : file.getPersons()) {
            persons.put(person.getRef(), person.getPersonKey());
        }
        return new OpenedFile(
                file.getMessageId(),
                HexFormat.of().formatHex(ContentDigest.of(content)),
                Base64.getEncoder().encodeToString(content),
                json(CONTENT.decode(content)),
                expanded(bytes(file.getPreview())),
                json(STATEMENT.decodePlain(bytes(file.getAuthorisation().getStatement()))),
                file.getSecondGround(),
                file.getSecondGroundReason(),
                file.getInternalGround(),
                persons);
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static String expanded(byte[] compressed) {
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException damaged) {
            throw new UncheckedIOException("A preview that was sealed does not expand", damaged);
        }
    }

    private static String json(SpecificRecord value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonEncoder encoder = EncoderFactory.get().jsonEncoder(value.getSchema(), out);
            new SpecificDatumWriter<SpecificRecord>(value.getSchema()).write(value, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
