package org.liaison.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;

/// One step of a relay: publish the next rows and mark them. May be repeated after a crash; what
/// was sent and not marked is sent again.
public interface RelayBatch {

    /// What a step came to.
    enum Outcome {
        /// Nothing is left.
        IDLE,
        /// There may be more at once.
        MORE,
        /// Kafka did not take everything: wait before the next attempt.
        STUCK;

        /// The outcome of sending `rows`, of which `acknowledged` arrived, in steps of `size`.
        public static Outcome after(int rows, int acknowledged, int size) {
            if (acknowledged < rows) {
                return STUCK;
            }
            return rows == size ? MORE : IDLE;
        }
    }

    /// Publishes the next rows over a connection that holds the relay's lock.
    Outcome publishNext(Connection connection) throws SQLException, InterruptedException;
}
