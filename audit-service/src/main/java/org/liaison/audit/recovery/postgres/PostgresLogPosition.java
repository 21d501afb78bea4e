package org.liaison.audit.recovery.postgres;

import org.liaison.audit.recovery.LogPosition;
import org.liaison.audit.tree.LogName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Row of `log_position`. What came already is known by its entry id and is not appended twice.
@Repository
class PostgresLogPosition implements LogPosition {

    private final JdbcTemplate jdbc;

    PostgresLogPosition(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean standsStill(LogName log) {
        return jdbc.queryForList(
                        "select stopped is not null from log_position where log = ?",
                        Boolean.class,
                        log.code())
                .contains(true);
    }

    @Override
    public void beginTopicAnew(LogName log) {
        jdbc.update(
                "update log_position set next_offset = 0, stopped = null where log = ?",
                log.code());
    }
}
