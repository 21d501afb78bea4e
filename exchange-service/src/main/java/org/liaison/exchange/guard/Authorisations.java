package org.liaison.exchange.guard;

import static org.liaison.exchange.guard.RefusedByGuard.unless;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.liaison.exchange.trust.TrustList;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.ids.ContentDigest;
import org.liaison.kit.ids.Sha256;
import org.liaison.kit.keys.TrustedOffice;
import org.liaison.kit.keys.VerifyingKey;
import org.liaison.log.trust.KeyUsage;
import org.liaison.schemas.ContentSchemas;
import org.liaison.schemas.exchange.Authorisation;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.MessageContent;

/// What a second person signed for: whether the signature is genuine, and whether the statement is
/// about this content and was made as it must be.
public final class Authorisations {

    private static final byte[] TAG = "liaison/authorisation/v1\0".getBytes(StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(5);

    /// An outage may last a weekend. Whoever runs the broker cannot have something leave later
    /// whose case was erased long ago.
    public static final Duration LONGEST_WAIT = Duration.ofDays(3);

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);
    private static final List<byte[]> SCHEMA_DIGESTS =
            List.of(digest(ContentSchemas.first()), digest(ContentSchemas.newest()));
    private static final AvroCodec<AuthorisationStatement> STATEMENTS =
            AvroCodec.of(AuthorisationStatement.getClassSchema(), AuthorisationStatement.class);
    private static final AvroCodec<MessageContent> CONTENTS =
            AvroCodec.of(ContentSchemas.newest(), MessageContent.class);

    private Authorisations() {}

    /// The statement, if that office signed it with a key that holds for it now; empty for anything
    /// else.
    public static Optional<AuthorisationStatement> signedBy(
            TrustedOffice office, Authorisation authorisation, Instant now) {
        byte[] statement = bytes(authorisation.getStatement());
        Optional<VerifyingKey> key =
                office.held(KeyUsage.AUTHORISATION, authorisation.getKeyId(), now);
        boolean genuine =
                key.isPresent()
                        && key.get().verify(tagged(statement), bytes(authorisation.getSignature()));
        if (!genuine) {
            return Optional.empty();
        }
        try {
            return Optional.of(STATEMENTS.decodePlain(statement));
        } catch (UnreadableRecord unreadable) {
            return Optional.empty();
        }
    }

    /// Whether the statement is about exactly these bytes, under a content schema known here.
    public static boolean covers(AuthorisationStatement statement, byte[] content) {
        return coversSchema(statement)
                && MessageDigest.isEqual(
                        statement.getContentDigest().bytes(), ContentDigest.of(content));
    }

    /// The content in authorised bytes; empty when they are no content.
    public static Optional<MessageContent> content(byte[] content) {
        try {
            return Optional.of(CONTENTS.decode(content));
        } catch (UnreadableRecord unreadable) {
            return Optional.empty();
        }
    }

    /// Whether statement and content name the same thread and kind.
    public static boolean agree(AuthorisationStatement statement, MessageContent content) {
        return statement.getKind() == content.getKind()
                && statement.getExchangeFileId().equals(content.getExchangeFileId());
    }

    static boolean coversSchema(AuthorisationStatement statement) {
        byte[] stated = statement.getSchemaDigest().bytes();
        return SCHEMA_DIGESTS.stream().anyMatch(known -> MessageDigest.isEqual(stated, known));
    }

    private static byte[] digest(Schema schema) {
        return Sha256.of(schema.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Refuses a statement that was not made as this office's rules ask.
    static void requireProper(AuthorisationStatement statement, TrustList trust, Instant now) {
        unless(
                statement.getOriginOffice().equals(trust.own().office()),
                GuardRule.AUTHORISATION_OTHER_OFFICE);
        unless(
                trust.partner(statement.getRecipientOffice())
                        .flatMap(partner -> partner.sealing(now))
                        .isPresent(),
                GuardRule.UNKNOWN_PARTNER);
        unless(
                !statement.getDrafter().isBlank()
                        && !statement.getAuthoriser().isBlank()
                        && !statement.getDrafter().equals(statement.getAuthoriser()),
                GuardRule.SECOND_PERSON);
        Instant authorised = statement.getAuthorisedAt();
        Instant login = statement.getAuthenticatedAt();
        unless(!authorised.isAfter(now.plus(CLOCKS_DIFFER)), GuardRule.FUTURE_AUTHORISATION);
        unless(!authorised.plus(LONGEST_WAIT).isBefore(now), GuardRule.STALE_AUTHORISATION);
        unless(
                !login.isAfter(authorised.plus(CLOCKS_DIFFER))
                        && !login.plus(FRESH).isBefore(authorised),
                GuardRule.STALE_LOGIN);
    }

    private static byte[] tagged(byte[] statement) {
        return ByteBuffer.allocate(TAG.length + statement.length).put(TAG).put(statement).array();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
