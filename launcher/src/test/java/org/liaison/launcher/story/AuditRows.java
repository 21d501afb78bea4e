package org.liaison.launcher.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.liaison.launcher.office.LauncherSettings;
import org.liaison.launcher.office.Office;

/// Everything that the audit database of an office holds, as its owner reads it.
final class AuditRows {

    private static final String COLUMNS =
            """
            select table_name, column_name from information_schema.columns
            where table_schema = 'public' and data_type in
                ('text', 'bytea', 'character varying', 'json', 'jsonb', 'ARRAY')
            """;

    private AuditRows() {}

    static List<byte[]> of(LauncherSettings settings, Office office)
            throws SQLException, IOException {
        Path password =
                settings.state()
                        .office(office)
                        .secretProperty("audit-service", "spring.flyway.password");
        try (Connection connection =
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:%d/audit"
                                .formatted(settings.ports().postgres(office)),
                        "audit_owner",
                        Files.readString(password, StandardCharsets.UTF_8).strip())) {
            List<byte[]> values = new ArrayList<>();
            for (String query : queries(connection)) {
                read(connection, query, values);
            }
            return values;
        }
    }

    private static List<String> queries(Connection connection) throws SQLException {
        List<String> queries = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet columns = statement.executeQuery(COLUMNS)) {
            while (columns.next()) {
                queries.add(
                        "select \"%s\" from \"%s\""
                                .formatted(columns.getString(2), columns.getString(1)));
            }
        }
        return queries;
    }

    private static void read(Connection connection, String query, List<byte[]> values)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            boolean bytes = rows.getMetaData().getColumnTypeName(1).equals("bytea");
            while (rows.next()) {
                byte[] value =
                        bytes
                                ? rows.getBytes(1)
                                : String.valueOf(rows.getString(1))
                                        .getBytes(StandardCharsets.UTF_8);
                values.add(value == null ? new byte[0] : value);
            }
        }
    }
}
