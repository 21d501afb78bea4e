package org.liaison.operator.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A PostgreSQL in a container keeps the contract of an office's.
@Tag("docker")
final class PostgresContainerIT extends PostgresContract {

    private static final Server SERVER =
            new Server(
                    "127.0.0.1:" + LoopbackContainer.freePort(), "liaison_superuser", "invented");

    private static final LoopbackContainer CONTAINER =
            new LoopbackContainer("liaison.postgres.image", "postgres:18.6")
                    .publishing(5432, SERVER.address())
                    .with(
                            Map.of(
                                    "POSTGRES_USER",
                                    SERVER.superuser(),
                                    "POSTGRES_PASSWORD",
                                    SERVER.password(),
                                    "POSTGRES_INITDB_ARGS",
                                    "--encoding=UTF8 --locale-provider=icu --icu-locale=und"
                                            + " --locale=C.UTF-8"));

    @Override
    Server start() {
        CONTAINER.start();
        return SERVER;
    }

    @Override
    void stop() {
        CONTAINER.stop();
    }

    @Test
    void refusesAWrongPassword() {
        String database = "jdbc:postgresql://" + SERVER.address() + "/audit";
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(database, "audit_app", "guessed"))
                .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
    }

    /// The embedded server of the tests asks nobody.
    @Test
    void asksEveryRoleForItsPassword() throws SQLException {
        assertThat(entry("cases", "cases_app", ownerPassword(ServiceName.CASE)))
                .isEqualTo(WRONG_PASSWORD);
    }
}
