package org.liaison.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A migration cannot change once it ran, so this service has its own copy of the kit's tables.
class TheTablesOfTheKitTest {

    @Test
    void areTheSameInTheMigrationOfThisService() {
        assertThat(statements("/db/cases/V002__outbox.sql"))
                .as("change the tables of the kit in a new migration of every service")
                .isEqualTo(statements("/db/kit/outbox.sql"))
                .contains("create table outbox (");
    }

    private static List<String> statements(String resource) {
        try (InputStream file =
                Objects.requireNonNull(
                        TheTablesOfTheKitTest.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
