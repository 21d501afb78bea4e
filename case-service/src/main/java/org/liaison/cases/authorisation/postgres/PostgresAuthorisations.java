package org.liaison.cases.authorisation.postgres;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.liaison.cases.authorisation.Authorisations;
import org.liaison.cases.authorisation.AuthorisedMessage;
import org.liaison.cases.authorisation.DisclosureFileSeal;
import org.liaison.cases.draft.StatedGround;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Authorisations and their disclosure files, append-only by grant.
@Repository
@Transactional
class PostgresAuthorisations implements Authorisations {

    private static final String KEEP =
            """
            INSERT INTO authorisation
                (authorisation_id, message_id, exchange_file_id, digest, statement, key_id,
                 signature, internal_ground, authorised_at, second_ground, draft_id,
                 authors_statement, authors_key_id, authors_signature)
            VALUES (:id, :message, :file, :digest, :statement, :key, :signature, :ground, :at,
                    :second, :draft, :authors, :authorsKey, :authorsSignature)
            """;
    private static final String KEEP_FILE =
            "INSERT INTO disclosure_file (message_id, sealed, sealed_at)"
                    + " VALUES (:message, :sealed, :at)";

    private final JdbcClient client;
    private final DisclosureFileSeal seal;

    PostgresAuthorisations(JdbcClient client, DisclosureFileSeal seal) {
        this.client = client;
        this.seal = seal;
    }

    @Override
    public void keep(AuthorisedMessage message) {
        StatedGround second = message.secondGround();
        OffsetDateTime at = message.statement().authorisedAt().atOffset(ZoneOffset.UTC);
        client.sql(KEEP)
                .param("id", message.statement().authorisationId())
                .param("message", message.messageId())
                .param("file", message.statement().file().value())
                .param("digest", message.statement().digest())
                .param("statement", message.signed().statement().copy())
                .param("key", message.signed().keyId())
                .param("signature", message.signed().signature().copy())
                .param("ground", message.internalGround())
                .param("at", at)
                .param("second", second == null ? null : second.ground().code())
                .param("draft", message.draftId())
                .param("authors", message.signedAuthors().statement().copy())
                .param("authorsKey", message.signedAuthors().keyId())
                .param("authorsSignature", message.signedAuthors().signature().copy())
                .update();
        client.sql(KEEP_FILE)
                .param("message", message.messageId())
                .param("sealed", seal.seal(message).copy())
                .param("at", at)
                .update();
    }
}
