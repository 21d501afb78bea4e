package org.liaison.audit.fsck.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.liaison.audit.fsck.StoredLog;
import org.liaison.audit.fsck.StoredLogs;
import org.liaison.audit.tree.LogName;
import org.springframework.stereotype.Repository;

/// One read-only snapshot for each log: needs the right to SELECT and no other.
@Repository
class PostgresStoredLogs implements StoredLogs {

    private final DataSource source;

    PostgresStoredLogs(DataSource source) {
        this.source = source;
    }

    @Override
    public <T> T atOneMoment(LogName log, Function<StoredLog, T> reading) {
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                return reading.apply(new PostgresStoredLog(connection, log));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
            }
        } catch (SQLException outage) {
            throw new UnreadableDatabase(outage);
        }
    }
}
