package org.liaison.audit.fsck.postgres;

import java.sql.SQLException;

/// The database does not answer, or lacks what a log is kept in.
final class UnreadableDatabase extends RuntimeException {

    UnreadableDatabase(SQLException cause) {
        super("The database of the logs cannot be read: SQL state " + cause.getSQLState(), cause);
    }
}
