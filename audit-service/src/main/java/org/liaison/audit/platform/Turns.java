package org.liaison.audit.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/// Lets one process of this office at a time do what only one may do, such as signing: whoever
/// holds an advisory lock. It goes with the session, so a process that died holds nothing up.
@Component
class Turns {

    /// Any constant, the same in every process.
    private static final long LOCK = 0x4c49_5349_474e_0001L;

    private final DataSource database;

    Turns(DataSource database) {
        this.database = database;
    }

    /// Does the work, unless another process is at it. The work uses connections of its own.
    ///
    /// @throws IllegalStateException when the database does not answer
    void take(Runnable work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (isOurs(connection)) {
                    work.run();
                }
            } finally {
                connection.rollback();
            }
        } catch (SQLException outage) {
            throw new IllegalStateException("The database gives no turns", outage);
        }
    }

    private static boolean isOurs(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
