package org.liaison.cases.authorisation.avro;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import org.liaison.cases.authorisation.SignedStatement;
import org.liaison.cases.authorisation.Statement;
import org.liaison.cases.authorisation.StatementSigner;
import org.liaison.cases.content.Bytes;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.ids.Sha256;
import org.liaison.kit.keys.CurrentLists;
import org.liaison.kit.keys.OwnSigningKeys;
import org.liaison.kit.keys.SigningKey;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.KeyUsage;
import org.liaison.schemas.ContentSchemas;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageKind;
import org.springframework.stereotype.Component;

/// Signs with the newest authorisation key that the office's own trust list lets hold. Where the
/// office has no list yet, with the first: exchange-service judges it again.
@Component
class AvroStatementSigner implements StatementSigner {

    private static final byte[] TAG = "liaison/authorisation/v1\0".getBytes(StandardCharsets.UTF_8);
    private static final AvroCodec<AuthorisationStatement> CODEC =
            AvroCodec.of(AuthorisationStatement.getClassSchema(), AuthorisationStatement.class);

    private final SigningKey first;
    private final OwnSigningKeys keys;
    private final CurrentLists lists;
    private final String office;
    private final Clock clock;

    AvroStatementSigner(OfficeSettings office, Clock clock) {
        this.first = SigningKey.from(office.keysDir().resolve("authorisation-signing.json"));
        this.keys = new OwnSigningKeys(office.keysDir());
        this.lists = new CurrentLists(office.keysDir().resolve("trust"));
        this.office = office.office();
        this.clock = clock;
    }

    @Override
    public SignedStatement sign(Statement statement) {
        byte[] bytes = CODEC.encodePlain(avro(statement));
        byte[] tagged = new byte[TAG.length + bytes.length];
        System.arraycopy(TAG, 0, tagged, 0, TAG.length);
        System.arraycopy(bytes, 0, tagged, TAG.length, bytes.length);
        SigningKey key = key();
        return new SignedStatement(Bytes.of(bytes), key.keyId(), Bytes.of(key.sign(tagged)));
    }

    private SigningKey key() {
        try {
            return lists.of(office)
                    .map(own -> keys.signer(own.newest(), KeyUsage.AUTHORISATION, clock.instant()))
                    .orElse(first);
        } catch (Distrusted unsound) {
            throw new IllegalStateException(
                    "The office's own trust list: " + unsound.fault().code(), unsound);
        }
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
