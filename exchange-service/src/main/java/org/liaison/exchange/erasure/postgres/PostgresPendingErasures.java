package org.liaison.exchange.erasure.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.liaison.exchange.erasure.PendingErasure;
import org.liaison.exchange.erasure.PendingErasures;
import org.liaison.kit.access.AccessLog;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.outbox.Outbox;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.security.Caller;
import org.liaison.kit.security.Role;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.AccessKind;
import org.liaison.schemas.cases.ErasureFollowed;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Table `erasure_pending`. Salts, the row of the access log and the word to case-service are one
/// transaction.
@Component
class PostgresPendingErasures implements PendingErasures {

    private static final String SERVICE = "exchange-service";
    private static final AvroCodec<ErasureFollowed> CODEC =
            AvroCodec.of(ErasureFollowed.getClassSchema(), ErasureFollowed.class);
    private static final String SALTS =
            """
            delete from person_commitment where person_key = any (?)
                or split_part(person_key, '/', 1) = any (?)
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final AccessLog accessLog;
    private final Outbox outbox;
    private final OfficeSeal seal;
    private final Clock clock;

    PostgresPendingErasures(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            AccessLog accessLog,
            Outbox outbox,
            OfficeSeal seal,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.accessLog = accessLog;
        this.outbox = outbox;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public List<PendingErasure> oldest() {
        return jdbc.query(
                "select * from erasure_pending order by erased_at limit 100",
                (row, n) -> erasure(row));
    }

    @Override
    public void finish(PendingErasure erasure) {
        transaction.executeWithoutResult(status -> {
            if (jdbc.update("delete from erasure_pending where erasure_id = ?", erasure.erasureId())
                    == 0) {
                // Another process of this service was faster.
                return;
            }
            int salts =
                    jdbc.update(
                            SALTS,
                            erasure.personKeys().toArray(String[]::new),
                            erasure.threads().toArray(String[]::new));
            Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
            outbox.append(
                    Topics.CASE_ERASED,
                    null,
                    seal.seal(
                            Topics.CASE_ERASED,
                            CODEC.encode(
                                    new ErasureFollowed(
                                            erasure.erasureId(), SERVICE, salts, now))));
            var _ =
                    accessLog.append(
                            AccessKind.ERASURE,
                            decidedBy(erasure),
                            "erased at home",
                            erasure.erasureId(),
                            List.of());
        });
    }

    private static Caller decidedBy(PendingErasure erasure) {
        String number = erasure.officialNumber();
        return new Caller(number, number, Set.of(Role.SUPERVISOR), "-", Instant.EPOCH);
    }

    private static PendingErasure erasure(ResultSet row) throws SQLException {
        return new PendingErasure(
                row.getString("erasure_id"),
                row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                row.getString("official_number"),
                List.of((String[]) row.getArray("threads").getArray()),
                List.of((String[]) row.getArray("person_keys").getArray()));
    }
}
