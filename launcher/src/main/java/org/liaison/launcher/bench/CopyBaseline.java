package org.liaison.launcher.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The baseline: PostgreSQL's own COPY of rows of the log into an empty table that is identical,
/// indexes included. Reading the rows is not counted.
final class CopyBaseline {

    private static final String TABLE = "bench_copy";
    private static final int AT_A_TIME = 20_000;

    private CopyBaseline() {}

    /// Rows a second, of each piece.
    ///
    /// @param from index of the first row
    /// @param to index behind the last
    static List<Double> perSecond(BenchOffice office, long from, long to)
            throws SQLException, IOException {
        try (AuditTables tables = AuditTables.asOwner(office)) {
            tables.execute("drop table if exists " + TABLE);
            tables.execute(
                    "create table %s (like disclosure_entry including all)".formatted(TABLE));
            try {
                return copy(tables, from, to);
            } finally {
                tables.execute("drop table " + TABLE);
            }
        }
    }

    private static List<Double> copy(AuditTables tables, long from, long to)
            throws SQLException, IOException {
        CopyManager copy = tables.connection().unwrap(PGConnection.class).getCopyAPI();
        List<Double> rates = new ArrayList<>();
        for (long first = from; first < to; first += AT_A_TIME) {
            long last = Math.min(to, first + AT_A_TIME);
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            long count =
                    copy.copyOut(
                            """
                            copy (select * from disclosure_entry
                                where leaf_index >= %d and leaf_index < %d order by leaf_index)
                            to stdout (format binary)\
                            """
                                    .formatted(first, last),
                            rows);
            ByteArrayInputStream again = new ByteArrayInputStream(rows.toByteArray());
            long start = System.nanoTime();
            copy.copyIn("copy %s from stdin (format binary)".formatted(TABLE), again, 1 << 20);
            rates.add(count / ((System.nanoTime() - start) / 1e9));
        }
        return rates;
    }
}
