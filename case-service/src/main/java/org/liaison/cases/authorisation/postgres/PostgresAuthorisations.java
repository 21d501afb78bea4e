package org.liaison.cases.authorisation.postgres;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.liaison.cases.authorisation.Authorisations;
import org.liaison.cases.authorisation.AuthorisedMessage;
import org.liaison.cases.draft.StatedGround;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Authorisations, append-only by grant.
@Repository
@Transactional
class PostgresAuthorisations implements Authorisations {

    private static final String KEEP =
            """
            INSERT INTO authorisation
                (authorisation_id, message_id, exchange_file_id, digest, content, preview,
                 statement, key_id, signature, internal_ground, authorised_at, second_ground,
                 second_ground_reason)
            VALUES (:id, :message, :file, :digest, :content, :preview, :statement, :key,
                    :signature, :ground, :at, :second, :reason)
            """;

    private final JdbcClient client;
    private final SealedJson sealed;

    PostgresAuthorisations(JdbcClient client, SealedJson sealed) {
        this.client = client;
        this.sealed = sealed;
    }

    @Override
    public void keep(AuthorisedMessage message) {
        StatedGround second = message.secondGround();
        client.sql(KEEP)
                .param("id", message.statement().authorisationId())
                .param("message", message.messageId())
                .param("file", message.statement().file().value())
                .param("digest", message.statement().digest())
                .param(
                        "content",
                        sealed.sealBytes(
                                "authorisation.content", message.submission().content().copy()))
                .param(
                        "preview",
                        sealed.seal("authorisation.preview", message.submission().preview()))
                .param("statement", message.signed().statement().copy())
                .param("key", message.signed().keyId())
                .param("signature", message.signed().signature().copy())
                .param("ground", message.internalGround())
                .param("at", message.statement().authorisedAt().atOffset(ZoneOffset.UTC))
                .param("second", second == null ? null : second.ground().code())
                .param("reason", second == null ? null : reason(second))
                .update();
    }

    private byte[] reason(StatedGround second) {
        return sealed.sealBytes(
                "authorisation.second_ground_reason",
                second.reason().getBytes(StandardCharsets.UTF_8));
    }
}
