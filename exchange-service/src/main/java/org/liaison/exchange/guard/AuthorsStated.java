package org.liaison.exchange.guard;

import static org.liaison.exchange.guard.RefusedByGuard.unless;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.avro.UnreadableRecord;
import org.liaison.kit.keys.TrustedOffice;
import org.liaison.log.trust.KeyUsage;
import org.liaison.schemas.cases.AuthorsStatement;
import org.liaison.schemas.cases.DraftAuthor;
import org.liaison.schemas.exchange.Authorisation;
import org.liaison.schemas.exchange.AuthorisationStatement;

/// Who had a part in what was authorised: a second statement, which stays at home. The one that
/// travels names one drafter; whoever else wrote, changed or submitted it does not authorise
/// either.
///
/// What was authorised before there was a second statement is refused: nobody can tell any more
/// whether its author authorised it by a colleague's click.
final class AuthorsStated {

    private static final byte[] TAG = "liaison/authors/v1\0".getBytes(StandardCharsets.UTF_8);
    private static final AvroCodec<AuthorsStatement> STATEMENTS =
            AvroCodec.of(AuthorsStatement.getClassSchema(), AuthorsStatement.class);

    private AuthorsStated() {}

    /// Refuses if the authors are not stated for exactly this authorisation by that office, if the
    /// drafter is none of them, or if the authoriser is one, by whatever account.
    static void require(
            AuthorisationStatement statement,
            @Nullable Authorisation authors,
            TrustedOffice own,
            Instant now) {
        AuthorsStatement stated =
                Optional.ofNullable(authors)
                        .flatMap(signed -> signedBy(own, signed, now))
                        .filter(read -> isAbout(read, statement))
                        .orElseThrow(() -> new RefusedByGuard(Refusal.by(GuardRule.AUTHORS)));
        List<DraftAuthor> all = stated.getAuthors();
        unless(all.stream().anyMatch(one -> has(one, statement.getDrafter())), GuardRule.AUTHORS);
        DraftAuthor authoriser = stated.getAuthoriser();
        unless(
                all.stream()
                        .noneMatch(one ->
                                has(one, authoriser.getOfficialNumber())
                                        || one.getPerson().equals(authoriser.getPerson())),
                GuardRule.SECOND_PERSON);
    }

    private static boolean isAbout(AuthorsStatement read, AuthorisationStatement statement) {
        return read.getAuthorisationId().equals(statement.getAuthorisationId())
                && read.getContentDigest().equals(statement.getContentDigest())
                && has(read.getAuthoriser(), statement.getAuthoriser());
    }

    private static boolean has(DraftAuthor author, String officialNumber) {
        return author.getOfficialNumber().equals(officialNumber);
    }

    private static Optional<AuthorsStatement> signedBy(
            TrustedOffice office, Authorisation signed, Instant now) {
        byte[] statement = bytes(signed.getStatement());
        byte[] tagged =
                ByteBuffer.allocate(TAG.length + statement.length).put(TAG).put(statement).array();
        boolean genuine =
                office.held(KeyUsage.AUTHORISATION, signed.getKeyId(), now)
                        .filter(key -> key.verify(tagged, bytes(signed.getSignature())))
                        .isPresent();
        try {
            return genuine ? Optional.of(STATEMENTS.decodePlain(statement)) : Optional.empty();
        } catch (UnreadableRecord unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
