package org.liaison.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.testkit.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The parts of the service that keep and prove the logs, on a database of their own, without
/// topics and pages.
public final class AuditParts {

    private static final EmbeddedPostgres.Template MIGRATED =
            EmbeddedPostgres.template("audit", AuditParts::migrate);

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    private AuditParts(
            EmbeddedPostgres.Database database,
            Path keys,
            Clock clock,
            String office,
            String partner) {
        DataSource source = database.asApp();
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(source));
        context.registerBean(DataSource.class, () -> reader(database));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(new JdbcTransactionManager(source)));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(
                OfficeSettings.class,
                () ->
                        new OfficeSettings(
                                office,
                                "ES",
                                "ucrif",
                                ZoneId.of("Europe/Madrid"),
                                List.of(partner),
                                keys,
                                0));
        context.scan(
                "org.liaison.audit.tree",
                "org.liaison.audit.checkpoint",
                "org.liaison.audit.proof.postgres",
                "org.liaison.audit.fsck",
                "org.liaison.audit.beat.postgres",
                "org.liaison.audit.sharing.postgres",
                "org.liaison.audit.sharing.file",
                "org.liaison.audit.cosigning.postgres",
                "org.liaison.audit.cosigning.avro",
                "org.liaison.audit.recovery",
                "org.liaison.audit.export.postgres",
                "org.liaison.audit.ledger.postgres");
        context.refresh();
    }

    /// A database of its own for the caller, with the tables of the service and nothing in them.
    public static EmbeddedPostgres.Database database() {
        return MIGRATED.cloned();
    }

    /// Opens the parts on a database, which is migrated first if it is empty.
    public static AuditParts on(EmbeddedPostgres.Database database, Path keys, Clock clock) {
        return on(database, keys, clock, "es", "cn");
    }

    /// The parts of one office that has one partner.
    public static AuditParts on(
            EmbeddedPostgres.Database database,
            Path keys,
            Clock clock,
            String office,
            String partner) {
        if (isEmpty(database)) {
            migrate(database);
        }
        return new AuditParts(database, keys, clock, office, partner);
    }

    private static boolean isEmpty(EmbeddedPostgres.Database database) {
        return Boolean.TRUE.equals(
                new JdbcTemplate(database.asOwner())
                        .queryForObject(
                                "select to_regclass('flyway_schema_history') is null",
                                Boolean.class));
    }

    private static void migrate(EmbeddedPostgres.Database database) {
        Flyway.configure()
                .dataSource(database.asOwner())
                .locations("classpath:db/audit")
                .placeholders(Map.of("app", database.app()))
                .load()
                .migrate();
    }

    /// A role that may look at everything and touch nothing.
    private static DataSource reader(EmbeddedPostgres.Database database) {
        new JdbcTemplate(database.asSuperuser())
                .execute(
                        """
                        do $$ begin
                            create role audit_reader login;
                        exception when duplicate_object then null;
                        end $$;
                        grant usage on schema public to audit_reader;
                        grant select on all tables in schema public to audit_reader\
                        """);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser("audit_reader");
        return source;
    }

    /// The part of that type.
    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    /// The part of that name and type.
    public <T> T the(String name, Class<T> type) {
        return context.getBean(name, type);
    }
}
