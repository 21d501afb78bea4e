package org.liaison.audit.ledger.postgres;

import java.sql.Timestamp;
import java.util.List;
import org.liaison.audit.ledger.Alarm;
import org.liaison.audit.ledger.Received.Illegible;
import org.liaison.audit.tree.LogName;
import org.springframework.jdbc.core.JdbcTemplate;

/// Tables `audit_alarm` and `undeliverable`, written in the transaction of a batch.
final class LedgerAlarms {

    private final LogName log;
    private final JdbcTemplate jdbc;

    LedgerAlarms(LogName log, JdbcTemplate jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    void raise(List<Alarm> alarms) {
        jdbc.batchUpdate(
                """
                insert into audit_alarm (at, log, code, topic_offset, subject)
                values (?, ?, ?, ?, ?)\
                """,
                alarms.stream()
                        .map(alarm ->
                                new Object[] {
                                    Timestamp.from(alarm.at()),
                                    alarm.log(),
                                    alarm.code(),
                                    alarm.offset(),
                                    alarm.subject()
                                })
                        .toList());
    }

    /// Keeps what cannot be read as it came.
    void keep(List<? extends Illegible<?>> unreadable) {
        jdbc.batchUpdate(
                "insert into undeliverable (log, topic_offset, reason, value) values (?, ?, ?, ?)",
                unreadable.stream()
                        .map(none ->
                                new Object[] {
                                    log.code(), none.offset(), none.reason(), none.value().bytes()
                                })
                        .toList());
    }
}
