package org.liaison.launcher.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RefusalsTest {

    @Test
    void areCountedForEachWhoTried(@TempDir Path folder) throws Exception {
        // given: as Kafka's StandardAuthorizer writes them
        Path log = folder.resolve("kafka.log");
        Files.writeString(
                log,
                """
                2026-03-02T09:00:00.000Z INFO  logger Principal = User:CN=cn-bridge is Denied operation = READ from host = 127.0.0.1 on resource = Topic:LITERAL:case.outcomes for request = Fetch
                2026-03-02T09:00:01.000Z INFO  logger Principal = User:CN=cn-bridge is Denied operation = WRITE from host = 127.0.0.1 on resource = Topic:LITERAL:exchange.es.cn for request = Produce
                2026-03-02T09:00:02.000Z INFO  logger Principal = User:audit-service is Denied operation = READ from host = 127.0.0.1 on resource = Topic:LITERAL:case.outcomes for request = Fetch
                2026-03-02T09:00:03.000Z WARN  other line
                """);

        // then
        assertThat(Refusals.in(log)).isEqualTo(Map.of("CN=cn-bridge", 2, "audit-service", 1));
    }

    @Test
    void areNoneWhereNothingRan(@TempDir Path folder) {
        assertThat(Refusals.in(folder.resolve("kafka.log"))).isEmpty();
    }
}
