package org.liaison.launcher.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// Counts what arrived at the ends: inbox rows of the receiving office, disclosure entries of both,
/// receipts that came back. Only committed rows count.
final class Sinks implements AutoCloseable {

    private final Connection inbox;
    private final Connection receivingAudit;
    private final Connection sendingAudit;
    private final Receipts receipts;

    /// What had arrived at one moment.
    record Counts(long inbox, long received, long sent, long receipts) {

        Counts minus(Counts before) {
            return new Counts(
                    inbox - before.inbox,
                    received - before.received,
                    sent - before.sent,
                    receipts - before.receipts);
        }

        /// The slowest of the four.
        long least() {
            return Math.min(Math.min(inbox, received), Math.min(sent, receipts));
        }
    }

    Sinks(BenchOffice from, BenchOffice to) throws SQLException {
        this.inbox = connect(to, to.casesUrl(), "cases", "case-service");
        this.receivingAudit = connect(to, to.auditUrl(), "audit", "audit-service");
        this.sendingAudit = connect(from, from.auditUrl(), "audit", "audit-service");
        this.receipts = new Receipts(from);
    }

    Counts counts() throws SQLException {
        return new Counts(
                number(inbox, "select count(*) from inbox"),
                number(
                        receivingAudit,
                        "select count(*) from disclosure_entry where kind='RECEIVED'"),
                number(sendingAudit, "select count(*) from disclosure_entry where kind='SENT'"),
                receipts.count());
    }

    Connection inbox() {
        return inbox;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(BenchOffice office, String url, String db, String service)
            throws SQLException {
        Path password =
                office.secrets().resolve(service).resolve("config/spring.datasource.password");
        Properties login = new Properties();
        login.setProperty("user", db + "_app");
        try {
            login.setProperty(
                    "password", Files.readString(password, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("No database password for " + service, e);
        }
        return DriverManager.getConnection(url, login);
    }

    @Override
    public void close() throws SQLException {
        inbox.close();
        receivingAudit.close();
        sendingAudit.close();
        receipts.close();
    }
}
