package org.liaison.launcher.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.ids.ContentDigest;
import org.liaison.kit.ids.Sha256;
import org.liaison.kit.keys.SigningKey;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.AuthorisedDisclosure;
import org.liaison.schemas.cases.AuthorsStatement;
import org.liaison.schemas.cases.CaseToExchange;
import org.liaison.schemas.cases.DraftAuthor;
import org.liaison.schemas.exchange.Authorisation;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.QuestionItem;
import org.liaison.schemas.exchange.RequestBody;
import org.liaison.schemas.exchange.Salt;

/// Makes authorised requests as case-service would put them on `case.authorisations`: signed with
/// its key, sealed with the office key. No person is in them.
final class AuthorisedRequests {

    private static final String DOMAIN = "liaison/authorisation/v1\0";
    private static final String AUTHORS_DOMAIN = "liaison/authors/v1\0";
    private static final String DRAFTER = "BENCH-1";
    private static final String AUTHORISER = "BENCH-2";

    private final AvroCodec<MessageContent> contents =
            AvroCodec.of(MessageContent.getClassSchema(), MessageContent.class);
    private final AvroCodec<AuthorisationStatement> statements =
            AvroCodec.of(AuthorisationStatement.getClassSchema(), AuthorisationStatement.class);
    private final AvroCodec<AuthorsStatement> authors =
            AvroCodec.of(AuthorsStatement.getClassSchema(), AuthorsStatement.class);
    private final AvroCodec<CaseToExchange> values =
            AvroCodec.of(CaseToExchange.getClassSchema(), CaseToExchange.class);
    private final byte[] schemaDigest =
            Sha256.of(MessageContent.getClassSchema().toString().getBytes(StandardCharsets.UTF_8));
    private final BenchOffice from;
    private final BenchOffice to;
    private final SigningKey key;
    private final OfficeSeal seal;

    /// Not seeded: a second bench in the same offices must make other requests.
    private final SecureRandom random = new SecureRandom();

    private final int contentBytes;

    /// @param contentBytes size of the encoded content, at least 600
    AuthorisedRequests(BenchOffice from, BenchOffice to, int contentBytes) {
        this.from = from;
        this.to = to;
        this.contentBytes = contentBytes;
        this.key =
                SigningKey.from(
                        from.secrets()
                                .resolve("case-service")
                                .resolve("authorisation-signing.json"));
        this.seal =
                OfficeSeal.from(from.secrets().resolve("case-service").resolve("office-key.json"));
    }

    List<byte[]> make(int count, Instant at) {
        List<byte[]> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            made.add(one(at));
        }
        return made;
    }

    private byte[] one(Instant at) {
        String file = uuid();
        byte[] content = padded(file);
        AuthorisationStatement statement = statement(file, content, at);
        AuthorisedDisclosure disclosure =
                AuthorisedDisclosure.newBuilder()
                        .setAuthorisation(signed(DOMAIN, statements.encodePlain(statement)))
                        .setAuthors(signed(AUTHORS_DOMAIN, authors.encodePlain(authors(statement))))
                        .setContent(ByteBuffer.wrap(content))
                        .setRole("supervisor")
                        .setJustification("exchange file " + file)
                        .setPersons(List.of())
                        .build();
        return seal.seal(
                Topics.CASE_AUTHORISATIONS,
                values.encode(CaseToExchange.newBuilder().setBody(disclosure).build()));
    }

    private byte[] padded(String file) {
        int bare = contents.encode(content(file, "")).length;
        return contents.encode(content(file, words(Math.max(0, contentBytes - bare - 1))));
    }

    /// Harmless prose of that many letters.
    private static String words(int letters) {
        String sentence =
                "On 2026-03-02 at 09:30 the agency offered 12 women work in 3 hotels abroad. They"
                        + " were told that the journey was paid, that a friend would meet them and"
                        + " that they could go home when they liked. Later each of them was said to"
                        + " owe the price of the journey, and her papers were kept. ";
        return sentence.repeat(letters / sentence.length() + 1).substring(0, letters);
    }

    private MessageContent content(String file, String facts) {
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        return MessageContent.newBuilder()
                .setSalt(new Salt(salt))
                .setKind(MessageKind.REQUEST)
                .setExchangeFileId(file)
                .setLanguage("en")
                .setPurpose("prevent-detect-investigate")
                .setTransferGround("led-37-1-a")
                .setAssuranceIds(List.of())
                .setHandlingCodes(List.of("H0"))
                .setHandlingText("")
                .setSourceEvaluation("B")
                .setInformationEvaluation("2")
                .setActionRestrictions(List.of())
                .setPartnerText("")
                .setEntities(List.of())
                .setAttachments(List.of())
                .setBody(request(facts))
                .build();
    }

    private static RequestBody request(String facts) {
        return RequestBody.newBuilder()
                .setQuestions(List.of(new QuestionItem("Q1", "Is the agency known?")))
                .setOffence("trafficking-for-sexual-exploitation")
                .setFacts(facts)
                .setObjectiveReasons("The agency is registered in your country.")
                .setPersonLink("No person is named.")
                .build();
    }

    private AuthorisationStatement statement(String file, byte[] content, Instant at) {
        return AuthorisationStatement.newBuilder()
                .setAuthorisationId(uuid())
                .setContentDigest(new Digest(ContentDigest.of(content)))
                .setSchemaDigest(new Digest(schemaDigest))
                .setExchangeFileId(file)
                .setKind(MessageKind.REQUEST)
                .setOriginOffice(from.office())
                .setOriginUnit(from.unit())
                .setRecipientOffice(to.office())
                .setRecipientUnit(to.unit())
                .setInstrumentId("es-cn-2026-thb")
                .setInstrumentVersion(1)
                .setDrafter(DRAFTER)
                .setAuthoriser(AUTHORISER)
                .setAuthenticatedAt(at)
                .setAuthorisedAt(at)
                .build();
    }

    private String uuid() {
        byte[] name = new byte[16];
        random.nextBytes(name);
        return UUID.nameUUIDFromBytes(name).toString();
    }

    private static AuthorsStatement authors(AuthorisationStatement statement) {
        return AuthorsStatement.newBuilder()
                .setAuthorisationId(statement.getAuthorisationId())
                .setContentDigest(statement.getContentDigest())
                .setAuthors(List.of(author(DRAFTER)))
                .setAuthoriser(author(AUTHORISER))
                .build();
    }

    private static DraftAuthor author(String number) {
        return new DraftAuthor(
                number, new Digest(Sha256.of(number.getBytes(StandardCharsets.UTF_8))));
    }

    private Authorisation signed(String domain, byte[] statement) {
        byte[] tag = domain.getBytes(StandardCharsets.UTF_8);
        byte[] tagged =
                ByteBuffer.allocate(tag.length + statement.length).put(tag).put(statement).array();
        return Authorisation.newBuilder()
                .setStatement(ByteBuffer.wrap(statement))
                .setKeyId(key.keyId())
                .setSignature(ByteBuffer.wrap(key.sign(tagged)))
                .build();
    }
}
