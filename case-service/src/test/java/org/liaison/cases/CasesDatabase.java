package org.liaison.cases;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.liaison.testkit.EmbeddedPostgres;

/// A database with the tables of case-service, migrated once for a test JVM.
public final class CasesDatabase {

    private static final EmbeddedPostgres.Template MIGRATED =
            EmbeddedPostgres.template("cases", CasesDatabase::migrate);

    private CasesDatabase() {}

    /// One of its own for the caller, with nothing in its tables.
    public static EmbeddedPostgres.Database migrated() {
        return MIGRATED.cloned();
    }

    private static void migrate(EmbeddedPostgres.Database database) {
        Flyway.configure()
                .dataSource(database.asOwner())
                .locations("classpath:db/cases")
                .placeholders(Map.of("app", database.app()))
                .load()
                .migrate();
    }
}
