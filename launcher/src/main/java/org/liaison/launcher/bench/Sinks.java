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

/// Counts what arrived at the ends since a mark: inbox rows of the receiving office, disclosure
/// entries of both, receipts that came back. Only committed rows count.
final class Sinks implements AutoCloseable {

    private final Connection inbox;
    private final Connection receivingAudit;
    private final Connection sendingAudit;
    private final Receipts receipts;

    private long inboxMark;
    private long receivingMark;
    private long sendingMark;
    private long receiptMark;

    /// What arrived since the mark.
    record Counts(long inbox, long received, long sent, long receipts) {

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

    /// Counts from here.
    void mark() throws SQLException {
        inboxMark = lastInboxPosition();
        receivingMark = size(receivingAudit);
        sendingMark = size(sendingAudit);
        receiptMark = receipts.count();
    }

    /// What arrived since the mark. Looks only at the new end of each table: counting a whole table
    /// ten times a second would be a good part of what is measured.
    Counts arrived() throws SQLException {
        return new Counts(
                inboxRowsAfter(inboxMark),
                size(receivingAudit) - receivingMark,
                size(sendingAudit) - sendingMark,
                receipts.count() - receiptMark);
    }

    long lastInboxPosition() throws SQLException {
        return number(inbox, "select coalesce(max(position), 0) from inbox");
    }

    long inboxRowsAfter(long position) throws SQLException {
        return number(inbox, "select count(*) from inbox where position > " + position);
    }

    /// Lines of the disclosure log; its index has no gaps.
    private static long size(Connection audit) throws SQLException {
        return number(audit, "select coalesce(max(leaf_index) + 1, 0) from disclosure_entry");
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
