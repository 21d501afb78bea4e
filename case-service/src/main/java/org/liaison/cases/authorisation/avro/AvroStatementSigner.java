package org.liaison.cases.authorisation.avro;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import org.liaison.cases.authorisation.Author;
import org.liaison.cases.authorisation.Authors;
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
import org.liaison.schemas.cases.AuthorsStatement;
import org.liaison.schemas.cases.DraftAuthor;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageKind;
import org.springframework.stereotype.Component;

/// Signs with the newest authorisation key that the office's own trust list lets hold. Where the
/// office has no list yet, with the first: exchange-service judges it again.
@Component
class AvroStatementSigner implements StatementSigner {

    private static final String TAG = "liaison/authorisation/v1\0";
    private static final String AUTHORS_TAG = "liaison/authors/v1\0";
    private static final String PERSON_TAG = "liaison/author/v1\0";
    private static final AvroCodec<AuthorsStatement> AUTHORS =
            AvroCodec.of(AuthorsStatement.getClassSchema(), AuthorsStatement.class);
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
        return signed(TAG, CODEC.encodePlain(avro(statement)));
    }

    @Override
    public SignedStatement signAuthors(Statement statement, Authors authors, Author authoriser) {
        AuthorsStatement stated =
                AuthorsStatement.newBuilder()
                        .setAuthorisationId(statement.authorisationId().toString())
                        .setContentDigest(new Digest(HexFormat.of().parseHex(statement.digest())))
                        .setAuthors(
                                authors.all().stream().map(one -> avro(statement, one)).toList())
                        .setAuthoriser(avro(statement, authoriser))
                        .build();
        return signed(AUTHORS_TAG, AUTHORS.encodePlain(stated));
    }

    private SignedStatement signed(String tag, byte[] bytes) {
        byte[] domain = tag.getBytes(StandardCharsets.UTF_8);
        byte[] tagged =
                ByteBuffer.allocate(domain.length + bytes.length).put(domain).put(bytes).array();
        SigningKey key = key();
        return new SignedStatement(Bytes.of(bytes), key.keyId(), Bytes.of(key.sign(tagged)));
    }

    /// The person's number itself is on no topic.
    private static DraftAuthor avro(Statement statement, Author author) {
        String person = statement.authorisationId() + "\0" + author.personNumber();
        return new DraftAuthor(
                author.officialNumber(),
                new Digest(
                        Sha256.start(PERSON_TAG).digest(person.getBytes(StandardCharsets.UTF_8))));
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
