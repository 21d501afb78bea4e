package org.liaison.audit.fsck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.liaison.audit.AuditParts;
import org.liaison.audit.checkpoint.Checkpoints;
import org.liaison.audit.checkpoint.LastSigned;
import org.liaison.audit.checkpoint.LogKeys;
import org.liaison.audit.checkpoint.SignCheckpoint;
import org.liaison.audit.ledger.AccessLine;
import org.liaison.audit.ledger.DisclosureLine;
import org.liaison.audit.ledger.EntryFixture;
import org.liaison.audit.ledger.Ledger;
import org.liaison.audit.ledger.Line;
import org.liaison.audit.ledger.Lines;
import org.liaison.audit.ledger.Received;
import org.liaison.audit.ledger.Received.Legible;
import org.liaison.audit.tree.LogName;
import org.liaison.audit.tree.LogTrees;
import org.liaison.testkit.EmbeddedPostgres;
import org.liaison.testkit.MutableClock;
import org.springframework.jdbc.core.JdbcTemplate;

/// Both logs, filled by the service's own way of appending and signed by its own keys.
public final class FilledLedger {

    private final EmbeddedPostgres.Database database;
    private final Path keys;
    private final MutableClock clock = MutableClock.at("2026-11-22T10:00:00Z");
    private final AuditParts parts;
    private final SignCheckpoint sign;

    public FilledLedger(EmbeddedPostgres.Database database, Path keys) {
        this(database, keys, "es");
    }

    /// @param office whose logs they are
    public FilledLedger(EmbeddedPostgres.Database database, Path keys, String office) {
        this.database = database;
        this.keys = keys;
        this.parts =
                AuditParts.on(database, keys, clock, office, office.equals("es") ? "cn" : "es");
        this.sign =
                new SignCheckpoint(
                        parts.the(LogTrees.class),
                        parts.the(Checkpoints.class),
                        parts.the(LogKeys.class),
                        parts.the(LastSigned.class),
                        clock);
    }

    /// The same database by a service that was started again.
    public FilledLedger reopened() {
        return new FilledLedger(database, keys);
    }

    public AuditParts parts() {
        return parts;
    }

    public MutableClock clock() {
        return clock;
    }

    public void disclose(int from, int to) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = from; i < to; i++) {
            entries.add(EntryFixture.sent(i));
        }
        disclose(from, entries);
    }

    /// Appends those entries, the first at that offset, and signs.
    @SuppressWarnings("unchecked") // a bean of that name has that type
    public void disclose(long from, List<byte[]> entries) {
        Ledger<DisclosureLine> ledger = parts.the("disclosureLedger", Ledger.class);
        append(ledger, from, entries, Lines::disclosure);
        sign.sign(LogName.DISCLOSURES);
    }

    @SuppressWarnings("unchecked") // a bean of that name has that type
    public void look(int count) {
        Ledger<AccessLine> ledger = parts.the("accessLedger", Ledger.class);
        append(ledger, 0, EntryFixture.looked(count), Lines::access);
        sign.sign(LogName.ACCESS);
    }

    private static <L extends Line> void append(
            Ledger<L> ledger, long offset, List<byte[]> entries, Function<byte[], L> line) {
        List<Received<L>> batch = new ArrayList<>();
        for (byte[] entry : entries) {
            batch.add(new Legible<>(offset + batch.size(), line.apply(entry)));
        }
        ledger.append(batch);
    }

    /// The codes and places of what fsck finds, or `VALID`.
    public List<String> found(LogName log) {
        return lines(log).stream().map(FilledLedger::codeAndPlace).toList();
    }

    public List<String> lines(LogName log) {
        return new Examine(
                        parts.the(StoredLogs.class),
                        parts.the(Anchors.class),
                        (name, position, count) -> {})
                .examine(log)
                .lines();
    }

    private static String codeAndPlace(String line) {
        String[] words = line.split(" ", 5);
        return words[0].equals("VALID") ? words[0] : words[1] + " " + words[3];
    }

    /// What a superuser does who knows the tables: no trigger and no constraint stops him.
    public void asSuperuser(String... statements) {
        JdbcTemplate superuser = new JdbcTemplate(database.asSuperuser());
        superuser.execute(
                """
                alter table log_tile disable trigger all;
                alter table disclosure_entry drop constraint if exists disclosure_entry_pkey;
                alter table disclosure_entry
                    drop constraint if exists disclosure_entry_entry_id_key\
                """);
        for (String statement : statements) {
            superuser.execute(statement);
        }
    }

    /// Makes the tiles of the disclosure log fit its rows again, as far as he can.
    public void recomputeTiles() {
        asSuperuser("delete from log_tile where log = 'disclosures'");
        JdbcTemplate superuser = new JdbcTemplate(database.asSuperuser());
        List<byte[]> leaves =
                superuser.queryForList(
                        "select leaf from disclosure_entry order by leaf_index", byte[].class);
        parts.the(LogTrees.class).integrate(LogName.DISCLOSURES, 0, leaves);
        superuser.update(
                """
                update log_position set next_index = ?, tree_size = ? where log = 'disclosures'\
                """,
                leaves.size(),
                leaves.size());
    }

    /// PostgreSQL copies a database only for somebody who is connected to another one.
    private EmbeddedPostgres.Database elsewhere() {
        return new EmbeddedPostgres.Database(
                database.port(), "postgres", database.owner(), database.app());
    }

    /// A copy of the whole database as it is now.
    public EmbeddedPostgres.Database backup(String name) {
        String copy = database.name() + "_" + name;
        new JdbcTemplate(elsewhere().asSuperuser())
                .execute(
                        "create database %s template %s owner audit_owner"
                                .formatted(copy, database.name()));
        return new EmbeddedPostgres.Database(
                database.port(), copy, database.owner(), database.app());
    }
}
