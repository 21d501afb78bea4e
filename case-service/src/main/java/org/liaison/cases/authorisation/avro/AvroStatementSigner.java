package org.liaison.cases.authorisation.avro;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.liaison.cases.authorisation.SignedStatement;
import org.liaison.cases.authorisation.Statement;
import org.liaison.cases.authorisation.StatementSigner;
import org.liaison.cases.content.Bytes;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.ids.Sha256;
import org.liaison.kit.keys.SigningKey;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.ContentSchemas;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageKind;
import org.springframework.stereotype.Component;

/// Signs with the key of this service, read from the keys folder at the first use.
@Component
class AvroStatementSigner implements StatementSigner {

    private static final byte[] TAG = "liaison/authorisation/v1\0".getBytes(StandardCharsets.UTF_8);
    private static final AvroCodec<AuthorisationStatement> CODEC =
            AvroCodec.of(AuthorisationStatement.getClassSchema(), AuthorisationStatement.class);

    private final SigningKey key;

    AvroStatementSigner(OfficeSettings office) {
        this.key = SigningKey.from(office.keysDir().resolve("authorisation-signing.json"));
    }

    @Override
    public SignedStatement sign(Statement statement) {
        byte[] bytes = CODEC.encodePlain(avro(statement));
        byte[] tagged = new byte[TAG.length + bytes.length];
        System.arraycopy(TAG, 0, tagged, 0, TAG.length);
        System.arraycopy(bytes, 0, tagged, TAG.length, bytes.length);
        return new SignedStatement(Bytes.of(bytes), key.keyId(), Bytes.of(key.sign(tagged)));
    }

    private static AuthorisationStatement avro(Statement statement) {
        return AuthorisationStatement.newBuilder()
                .setAuthorisationId(statement.authorisationId().toString())
                .setContentDigest(new Digest(HexFormat.of().parseHex(statement.digest())))
                .setSchemaDigest(
                        new Digest(schemaDigest(MessageKind.valueOf(statement.kind().name()))))
                .setExchangeFileId(statement.file().toString())
                .setKind(MessageKind.valueOf(statement.kind().name()))
                .setOriginOffice(statement.origin().office())
                .setOriginUnit(statement.origin().unit())
                .setRecipientOffice(statement.recipient().office())
                .setRecipientUnit(statement.recipient().unit())
                .setInstrumentId(statement.instrument().id().value())
                .setInstrumentVersion(statement.instrument().version())
                .setDrafter(statement.drafter())
                .setAuthoriser(statement.authoriser())
                .setAuthenticatedAt(statement.authenticatedAt())
                .setAuthorisedAt(statement.authorisedAt())
                .build();
    }

    private static byte[] schemaDigest(MessageKind kind) {
        return Sha256.of(ContentSchemas.of(kind).toString().getBytes(StandardCharsets.UTF_8));
    }
}
