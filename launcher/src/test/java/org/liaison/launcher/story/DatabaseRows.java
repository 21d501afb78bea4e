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
import java.util.Map;
import java.util.TreeMap;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;

/// Everything that one database of an office holds, as its owner reads it.
final class DatabaseRows {

    private static final String COLUMNS =
            """
            select table_name, column_name from information_schema.columns
            where table_schema = 'public' and data_type in
                ('text', 'bytea', 'character varying', 'json', 'jsonb', 'ARRAY')
            """;

    private static final String TABLES =
            "select table_name from information_schema.tables where table_schema = 'public'";

    private DatabaseRows() {}

    /// @param database `case`, `audit` or `exchange`, as the service is called
    static List<byte[]> of(LauncherSettings settings, Office office, String database)
            throws SQLException, IOException {
        try (Connection connection = connect(settings, office, database)) {
            List<byte[]> values = new ArrayList<>();
            for (String query : queries(connection)) {
                read(connection, query, values);
            }
            return values;
        }
    }

    /// How many rows each table has.
    static Map<String, Long> count(LauncherSettings settings, Office office, String database)
            throws SQLException, IOException {
        try (Connection connection = connect(settings, office, database);
                Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(TABLES)) {
            Map<String, Long> counts = new TreeMap<>();
            while (tables.next()) {
                counts.put(tables.getString(1), count(connection, tables.getString(1)));
            }
            return counts;
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery("select count(*) from \"%s\"".formatted(table))) {
            count.next();
            return count.getLong(1);
        }
    }

    private static Connection connect(LauncherSettings settings, Office office, String service)
            throws SQLException, IOException {
        Path password =
                settings.state()
                        .office(office)
                        .secretProperty(service + "-service", "spring.flyway.password");
        String database = service.equals("case") ? "cases" : service;
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(settings.ports().postgres(office), database),
                database + "_owner",
                Files.readString(password, StandardCharsets.UTF_8).strip());
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
