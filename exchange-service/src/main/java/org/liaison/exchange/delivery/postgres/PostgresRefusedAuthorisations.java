package org.liaison.exchange.delivery.postgres;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.liaison.exchange.delivery.RefusedAuthorisations;
import org.liaison.exchange.guard.Authorisations;
import org.liaison.exchange.guard.Refusal;
import org.liaison.kit.ids.Sha256;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// The table `refused_authorisation`, read once by the process that takes over: a question costs no
/// statement. Refusals are few; those of authorisations that are too old to leave are taken away.
@Component
class PostgresRefusedAuthorisations implements RefusedAuthorisations {

    private static final Duration KEPT = Authorisations.LONGEST_WAIT.plusDays(1);
    private static final int MOST = 100_000;

    /// No key holds for so long.
    private static final Duration LATEST = Duration.ofDays(3_650);

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Map<String, Refusal> known = new HashMap<>();
    private boolean isRead;

    PostgresRefusedAuthorisations(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Refusal> of(String authorisationId) {
        read();
        return Optional.ofNullable(known.get(HexFormat.of().formatHex(hash(authorisationId))));
    }

    @Override
    public void keep(AuthorisationStatement statement, Refusal refusal, Instant now) {
        read();
        byte[] hash = hash(statement.getAuthorisationId());
        jdbc.update(
                """
                insert into refused_authorisation (id_hash, rule, explanation, at)
                values (?, ?, ?, ?) on conflict (id_hash) do nothing
                """,
                hash,
                refusal.rule(),
                refusal.explanation(),
                begins(statement, now).atOffset(ZoneOffset.UTC));
        known.putIfAbsent(HexFormat.of().formatHex(hash), refusal);
        // Reading again takes away what is too old.
        isRead = known.size() <= MOST;
    }

    @Override
    public void readAgain() {
        isRead = false;
    }

    private void read() {
        if (isRead) {
            return;
        }
        jdbc.update(
                "delete from refused_authorisation where at < ?",
                clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC));
        known.clear();
        jdbc.query(
                "select encode(id_hash, 'hex'), rule, explanation from refused_authorisation",
                row -> {
                    known.put(row.getString(1), new Refusal(row.getString(2), row.getString(3)));
                });
        isRead = true;
    }

    /// When an authorisation begins to age: one that is dated later is young for longer.
    private static Instant begins(AuthorisationStatement statement, Instant now) {
        Instant dated = statement.getAuthorisedAt();
        Instant most = now.plus(LATEST);
        if (dated.isAfter(most)) {
            return most;
        }
        return dated.isAfter(now) ? dated : now;
    }

    private static byte[] hash(String authorisationId) {
        return Sha256.of(authorisationId.getBytes(StandardCharsets.UTF_8));
    }
}
