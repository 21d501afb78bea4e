package org.liaison.cases;

import java.util.Objects;
import org.liaison.testkit.EmbeddedPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole case service in this JVM, on a port of its own and an empty PostgreSQL database.
public final class RunningCaseService implements AutoCloseable {

    private final EmbeddedPostgres.Database database;
    private final ConfigurableApplicationContext context;

    private RunningCaseService(
            EmbeddedPostgres.Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /// Starts the service of office `es`, unit `ucrif`.
    public static RunningCaseService start(String... properties) {
        EmbeddedPostgres.Database database = EmbeddedPostgres.freshDatabase("cases");
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(CaseServiceApplication.class)
                        .properties(
                                "server.port=0",
                                "server.address=127.0.0.1",
                                "spring.datasource.url=" + database.jdbcUrl(),
                                "spring.datasource.username=" + database.app(),
                                "spring.datasource.password=" + database.app(),
                                "spring.flyway.user=" + database.owner(),
                                "spring.flyway.password=" + database.owner())
                        .properties(properties)
                        .run();
        return new RunningCaseService(database, context);
    }

    /// Where it answers, without a slash at the end.
    public String url() {
        return "http://127.0.0.1:"
                + Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    }

    /// Its database.
    public EmbeddedPostgres.Database database() {
        return database;
    }

    /// Its context, for a test that needs a bean.
    public ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }
}
