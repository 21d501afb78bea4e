package org.liaison.audit.fsck.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.liaison.audit.fsck.Columns;
import org.liaison.audit.fsck.StoredLog;
import org.liaison.audit.ledger.Leaf;
import org.liaison.audit.tree.LogName;

/// The tables of one log, through cursors that hold a few rows at a time.
final class PostgresStoredLog implements StoredLog {

    private static final int ROWS_AT_A_TIME = 1_000;
    private static final int FIRST_COLUMN = 4;
    private static final String NOTHING = "(null)";

    private final Connection connection;
    private final LogName log;

    PostgresStoredLog(Connection connection, LogName log) {
        this.connection = connection;
        this.log = log;
    }

    /// Makes something of the row a cursor stands on.
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    @Override
    public LogName name() {
        return log;
    }

    @Override
    public long count() {
        return all("select count(*) from " + table(), row -> row.getLong(1)).getFirst();
    }

    @Override
    public Optional<Fence> fence() {
        return all(
                        "select next_offset, next_index, tree_size from log_position where log = ?",
                        row -> new Fence(row.getLong(1), row.getLong(2), row.getLong(3)),
                        log.code())
                .stream()
                .findFirst();
    }

    @Override
    public Cursor<StoredRow> rows() {
        return cursor(
                "select leaf_index, topic_offset, leaf, %s from %s order by leaf_index"
                        .formatted(String.join(", ", Columns.names(log)), table()),
                row -> new StoredRow(row.getLong(1), row.getLong(2), bytes(row), columns(row)));
    }

    private List<String> columns(ResultSet row) throws SQLException {
        List<String> names = Columns.names(log);
        List<String> columns = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            int column = FIRST_COLUMN + i;
            columns.add(names.get(i).equals("at") ? time(row, column) : text(row, column));
        }
        return columns;
    }

    /// Whoever can change a table can let it hold nothing where something belongs.
    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), NOTHING);
    }

    private static String time(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? NOTHING : at.toInstant().toString();
    }

    private static Leaf bytes(ResultSet row) throws SQLException {
        return Leaf.of(Objects.requireNonNullElse(row.getBytes(3), new byte[0]));
    }

    @Override
    public Cursor<StoredTile> tiles(int level) {
        return cursor(
                """
                select level, tile_index, hashes from log_tile
                where log = ? and level = ? order by tile_index\
                """,
                row -> new StoredTile(row.getInt(1), row.getLong(2), bytes(row)),
                log.code(),
                level);
    }

    @Override
    public Cursor<StoredNote> checkpoints() {
        return cursor(
                "select size, note from log_checkpoint where log = ? order by size",
                row -> new StoredNote(row.getLong(1), row.getString(2)),
                log.code());
    }

    @Override
    public List<String> repeatedIds() {
        return all(
                "select entry_id from %s group by entry_id having count(*) > 1 limit 10"
                        .formatted(table()),
                row -> row.getString(1));
    }

    @Override
    public List<ChainEnd> chainEnds() {
        return log == LogName.ACCESS
                ? all(
                        "select service, position, hash from access_chain order by service",
                        row -> new ChainEnd(row.getString(1), row.getLong(2), row.getString(3)))
                : List.of();
    }

    private String table() {
        return switch (log) {
            case DISCLOSURES -> "disclosure_entry";
            case ACCESS -> "access_entry";
        };
    }

    private <T> List<T> all(String query, Reading<T> reading, Object... parameters) {
        List<T> all = new ArrayList<>();
        try (Cursor<T> cursor = cursor(query, reading, parameters)) {
            for (Optional<T> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                all.add(next.get());
            }
        }
        return all;
    }

    private <T> Cursor<T> cursor(String query, Reading<T> reading, Object... parameters) {
        try {
            PreparedStatement statement = connection.prepareStatement(query);
            statement.setFetchSize(ROWS_AT_A_TIME);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return new RowCursor<>(statement, statement.executeQuery(), reading);
        } catch (SQLException outage) {
            throw new UnreadableDatabase(outage);
        }
    }

    private record RowCursor<T>(PreparedStatement statement, ResultSet rows, Reading<T> reading)
            implements Cursor<T> {

        @Override
        public Optional<T> next() {
            try {
                return rows.next() ? Optional.of(reading.of(rows)) : Optional.empty();
            } catch (SQLException outage) {
                throw new UnreadableDatabase(outage);
            }
        }

        @Override
        public void close() {
            try {
                statement.close();
            } catch (SQLException outage) {
                throw new UnreadableDatabase(outage);
            }
        }
    }
}
