package org.liaison.audit.disclosurefile.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.liaison.audit.disclosurefile.LoggedDigests;
import org.liaison.kit.office.OfficeSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Reads entries of the disclosure log, and raises the alarm.
@Repository
class PostgresLoggedDigests implements LoggedDigests {

    private static final long NO_OFFSET = -1;

    private final JdbcTemplate jdbc;
    private final String office;

    PostgresLoggedDigests(JdbcTemplate jdbc, OfficeSettings office) {
        this.jdbc = jdbc;
        this.office = office.office();
    }

    @Override
    public Optional<String> ofMessage(String messageId) {
        return jdbc
                .queryForList(
                        """
                        select content_digest from disclosure_entry
                        where message_id = ? and origin_office = ? and kind <> 'RECEIVED'
                        order by leaf_index limit 1
                        """,
                        String.class,
                        messageId,
                        office)
                .stream()
                .findFirst();
    }

    @Override
    public void differs(String messageId, Instant at) {
        jdbc.update(
                """
                insert into audit_alarm (at, log, code, topic_offset, subject)
                values (?, 'disclosures', 'disclosure-file-differs', ?, ?)
                """,
                at.atOffset(ZoneOffset.UTC),
                NO_OFFSET,
                messageId);
    }
}
