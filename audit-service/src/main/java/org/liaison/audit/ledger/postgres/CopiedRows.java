package org.liaison.audit.ledger.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;

/// Rows on their way into a table by COPY, in the caller's transaction and in PostgreSQL's binary
/// form: one statement and one parse for the whole batch.
///
/// Columns are put in the order in which they are named.
final class CopiedRows {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
    };
    private static final int FIRST_ROOM = 1 << 20;

    /// PostgreSQL counts microseconds from here.
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final int columns;
    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_ROOM);

    private CopiedRows(int columns) {
        this.columns = columns;
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    /// Inserts one row for each value, or throws and the transaction is lost.
    ///
    /// @param put puts the columns of one value
    static <T> void insert(
            JdbcTemplate jdbc, String table, List<String> columns, List<T> values, RowOf<T> put) {
        if (values.isEmpty()) {
            return;
        }
        CopiedRows rows = new CopiedRows(columns.size());
        for (T value : values) {
            rows.room(Short.BYTES).putShort((short) rows.columns);
            put.put(rows, value);
        }
        rows.room(Short.BYTES).putShort((short) -1);
        String copy =
                "copy %s (%s) from stdin (format binary)"
                        .formatted(table, String.join(", ", columns));
        jdbc.execute((Connection connection) -> rows.send(connection, copy));
    }

    /// Puts the columns of a row.
    @FunctionalInterface
    interface RowOf<T> {
        void put(CopiedRows row, T value);
    }

    CopiedRows bigint(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    CopiedRows integer(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    CopiedRows time(Instant value) {
        return bigint(EPOCH.until(value, ChronoUnit.MICROS));
    }

    CopiedRows text(String value) {
        return binary(value.getBytes(StandardCharsets.UTF_8));
    }

    CopiedRows binary(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed) {
            int size = Math.max(2 * bytes.capacity(), bytes.position() + needed);
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }

    private Object send(Connection connection, String copy) throws SQLException {
        byte[] rows = new byte[bytes.position()];
        bytes.flip().get(rows);
        CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            in.writeToCopy(rows, 0, rows.length);
            return in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }
}
