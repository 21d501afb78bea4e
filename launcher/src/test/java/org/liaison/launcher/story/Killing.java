package org.liaison.launcher.story;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;

/// Kills what is in the middle of something.
final class Killing {

    private static final Duration TAKEN_OVER_WITHIN = Duration.ofMinutes(2);

    private final TheHouse house;

    Killing(TheHouse house) {
        this.house = house;
    }

    /// Who is to be killed, found out when it comes to it.
    interface Victim {

        Office office();

        String part(LauncherSettings settings) throws IOException;

        /// Whether nobody else does its work.
        default boolean isAlone() {
            return false;
        }
    }

    private record Part(Office office, String name, boolean isAlone) implements Victim {

        @Override
        public String part(LauncherSettings settings) {
            return name;
        }
    }

    private record Leader(Office office, String topic) implements Victim {

        @Override
        public String part(LauncherSettings settings) {
            int node = new OfficeTopics(settings, office).leader(topic);
            return node == 1 ? "kafka" : "kafka-" + node;
        }
    }

    private record Reader(Office office) implements Victim {

        private static final List<String> PROCESSES =
                List.of("exchange-service", "exchange-service-2");

        /// Each says in its log when it begins to read and when it ceases.
        @Override
        public String part(LauncherSettings settings) {
            return await().atMost(TAKEN_OVER_WITHIN)
                    .until(() -> reading(settings), Optional::isPresent)
                    .orElseThrow();
        }

        private Optional<String> reading(LauncherSettings settings) throws IOException {
            for (String process : PROCESSES) {
                Path log = settings.state().office(office).log(process);
                List<String> said =
                        Files.readAllLines(log).stream()
                                .filter(line ->
                                        line.contains(" reading=")
                                                || line.contains("Starting Exch"))
                                .toList();
                if (!said.isEmpty() && said.getLast().contains("reading=true")) {
                    return Optional.of(process);
                }
            }
            return Optional.empty();
        }
    }

    static Victim part(Office office, String name) {
        return new Part(office, name, false);
    }

    static Victim onlyOne(Office office, String name) {
        return new Part(office, name, true);
    }

    /// The broker that leads a topic.
    static Victim leader(Office office, String topic) {
        return new Leader(office, topic);
    }

    /// The process of exchange-service that reads and writes the channels.
    static Victim reader(Office office) {
        return new Reader(office);
    }

    void kill(Victim victim) throws IOException, InterruptedException {
        house.kill(victim.office(), victim.part(house.settings()));
        if (victim.isAlone()) {
            house.restart();
        }
    }
}
