package org.liaison.audit.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lets one process of this office do what only one may do, such as signing: whoever holds an
/// advisory lock, as long as its session with the database lives. A process that died holds nothing
/// up.
@Component
class Turns {

    /// Any constant, the same in every process.
    private static final long LOCK = 0x4c49_5349_474e_0001L;

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private @Nullable Connection holder;

    Turns(DataSource database) {
        this.database = database;
    }

    /// Does the work if this process is the one, and nothing else that needs to be the one
    /// meanwhile. The work uses connections of its own.
    ///
    /// @throws IllegalStateException when the database does not answer
    synchronized void take(Runnable work) {
        try {
            if (isOurs()) {
                work.run();
            }
        } catch (SQLException outage) {
            throw new IllegalStateException("The database gives no turns", outage);
        }
    }

    private boolean isOurs() throws SQLException {
        Connection session = holder;
        if (session != null) {
            if (session.isValid(PATIENCE_SECONDS)) {
                return true;
            }
            holder = null;
            session.close();
        }
        Connection fresh = database.getConnection();
        if (locks(fresh)) {
            holder = fresh;
            return true;
        }
        fresh.close();
        return false;
    }

    private static boolean locks(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
