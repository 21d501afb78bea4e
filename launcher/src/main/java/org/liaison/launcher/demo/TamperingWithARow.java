package org.liaison.launcher.demo;

import static org.liaison.launcher.demo.Narrator.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.liaison.operator.audit.AuditTool;
import org.liaison.operator.backend.PostgresBackend;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;

/// Somebody with every right in the database of an office, and `./liaison audit fsck`.
final class TamperingWithARow {

    private static final Office OFFICE = Office.ES;

    private final Narrator narrator;
    private final LauncherSettings settings;

    TamperingWithARow(Narrator narrator, LauncherSettings settings) {
        this.narrator = narrator;
        this.settings = settings;
    }

    void isFound(OnRecord onRecord) {
        narrator.chapter("A row is tampered with");
        narrator.step(
                "es: everything derived again from the database agrees with what was signed",
                () -> holds());
        narrator.step(
                "a superuser of the database makes the message go to another unit",
                () -> rename(onRecord.entryId(), "recipient_unit || '-elsewhere'"));
        narrator.step(
                "it is found and named",
                () -> {
                    List<String> findings = new ArrayList<>();
                    require(examine(findings) == 2, "exit code 2", findings);
                    require(
                            findings.stream().anyMatch(line -> line.startsWith("INVALID column-")),
                            "INVALID column-differs",
                            findings);
                    findings.stream()
                            .filter(line -> line.startsWith("INVALID"))
                            .forEach(narrator::tell);
                });
        narrator.step(
                "put back as it was, everything agrees again",
                () -> {
                    rename(onRecord.entryId(), "replace(recipient_unit, '-elsewhere', '')");
                    holds();
                });
    }

    private void holds() {
        List<String> findings = new ArrayList<>();
        require(examine(findings) == 0, "exit code 0", findings);
    }

    private int examine(List<String> findings) {
        try {
            return new AuditTool(settings, OFFICE).run(List.of("fsck"), findings::add);
        } catch (IOException e) {
            throw new UncheckedIOException("The log could not be examined", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /// With triggers off, as somebody would who knows that there are some.
    private void rename(String entryId, String unit) {
        String update =
                "update disclosure_entry set recipient_unit = " + unit + " where entry_id = ?";
        try (Connection connection = new PostgresBackend(settings, OFFICE).superuser("audit");
                PreparedStatement off =
                        connection.prepareStatement("set session_replication_role = replica");
                PreparedStatement statement = connection.prepareStatement(update)) {
            off.execute();
            statement.setString(1, entryId);
            require(statement.executeUpdate() == 1, "one row", "another number");
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused its superuser", e);
        }
    }
}
