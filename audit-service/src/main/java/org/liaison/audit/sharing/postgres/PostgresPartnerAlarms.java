package org.liaison.audit.sharing.postgres;

import java.sql.Timestamp;
import java.time.Instant;
import org.liaison.audit.sharing.PartnerAlarms;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Table `audit_alarm`.
@Repository
class PostgresPartnerAlarms implements PartnerAlarms {

    private static final int LONGEST = 200;

    private final JdbcTemplate jdbc;

    PostgresPartnerAlarms(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void raise(String log, String code, String subject, Instant at) {
        jdbc.update(
                """
                insert into audit_alarm (at, log, code, topic_offset, subject)
                values (?, ?, ?, -1, ?)\
                """,
                Timestamp.from(at),
                log,
                code,
                subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject);
    }
}
