package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.visitor.Reply;
import tools.jackson.databind.JsonNode;

/// A case full of canaries is imported and all of it selected for a request that is really sent;
/// every door is provoked. Afterwards a canary in clear anywhere is a leak, and the office's keys
/// show none that the preview did not show.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanariesStayHomeIT {

    private static final long SEED = 20_261_124;

    private final TheHouse house = TheHouse.running();
    private final Canaries canaries = new Canaries(SEED);
    private final Correspondence people = new Correspondence(house.settings());
    private Set<String> shown = Set.of();
    private Set<String> read = Set.of();
    private List<String> problems = List.of();

    @BeforeAll
    void sendsAllOfACaseThatMayLeave() {
        CanaryCase canaryCase = new CanaryCase("CANARY-" + SEED, canaries);
        String caseFile = people.imports(canaryCase.csv());
        String file = people.opensExchangeFile(caseFile);
        Reply all =
                people.drafts(file, Requests.request(canaryCase.selections(Set.of()), List.of()));
        Set<String> nameless = blocked(all);
        Reply stopped =
                people.drafts(file, Requests.request(canaryCase.selections(Set.of()), nameless));
        Reply preview =
                people.drafts(
                        file, Requests.request(canaryCase.selections(barred(stopped)), nameless));
        assertThat(preview.json().at("/ready").asBoolean()).as(stops(preview)).isTrue();
        shown = canaries.in(values(preview));
        problems = new ProvokedProblems(people, canaries, file).documents();
        String message = people.sends(file);
        people.arrives(file, message);
        read = canaries.in(people.reads(message).body());
        bothAuditsHave(file);
    }

    @Test
    void thePartnerReadsWhatThePreviewShowedAndNothingElse() {
        assertThat(shown).isNotEmpty();
        assertThat(read).isEqualTo(shown);
    }

    @Test
    void noneIsInClearOnAnyTopicOfEitherCluster() {
        Map<String, Set<String>> leaks = new TreeMap<>();
        for (Office office : Office.ALL) {
            for (ConsumerRecord<byte[], byte[]> record : topics(office).records()) {
                note(leaks, office + " " + record.topic(), OfficeTopics.raw(record));
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void noneIsInTheFilesOfABroker() throws IOException {
        for (Office office : Office.ALL) {
            assertThat(leaksUnder(house.settings().state().office(office).data("kafka"))).isEmpty();
        }
    }

    @Test
    void noneIsInTheLogOfAnyProcess() throws IOException {
        for (Office office : Office.ALL) {
            Path logs = house.settings().state().office(office).path().resolve("log");
            assertThat(logs).isNotEmptyDirectory();
            assertThat(leaksUnder(logs)).isEmpty();
        }
        assertThat(leaksUnder(house.settings().state().keycloak())).isEmpty();
    }

    @Test
    void noneIsInAnAuditDatabase() throws SQLException, IOException {
        Map<String, Set<String>> leaks = new TreeMap<>();
        for (Office office : Office.ALL) {
            List<byte[]> rows = AuditRows.of(house.settings(), office);
            assertThat(rows).isNotEmpty();
            rows.forEach(value -> note(leaks, office.code(), value));
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void noProblemDocumentRepeatsOne() {
        assertThat(problems).hasSizeGreaterThan(40);
        assertThat(problems.stream().filter(problem -> !canaries.in(problem).isEmpty())).isEmpty();
    }

    @Test
    void theOfficesKeysShowOnlyWhatThePreviewShowed() {
        Map<String, Set<String>> opened = new HashMap<>();
        for (Office office : Office.ALL) {
            OfficeTopics topics = topics(office);
            for (ConsumerRecord<byte[], byte[]> record : topics.records()) {
                if (OfficeTopics.isInternal(record.topic()) && record.value() != null) {
                    note(opened, office.code() + " " + record.topic(), topics.opened(record));
                }
            }
        }
        assertThat(opened)
                .isEqualTo(Map.of("es case.authorisations", shown, "cn case.deliveries", shown));
    }

    /// A search that finds nothing anywhere proves nothing.
    @Test
    void aPlantedOneIsFound() throws IOException {
        String planted = canaries.text();
        String day = canaries.date();
        Path folder = Files.createTempDirectory("planted-");
        Path file = folder.resolve("some.log");
        for (var charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
            Files.write(file, ("18" + day + planted + planted).getBytes(charset));
            assertThat(leaksUnder(folder)).containsOnlyKeys(file.toString());
            assertThat(canaries.in(Files.readAllBytes(file)))
                    .containsExactlyInAnyOrder(planted.toLowerCase(Locale.ROOT), day);
        }
        Files.delete(file);
        Files.delete(folder);
    }

    /// The rows that a rule stops are sent without identity.
    private static Set<String> blocked(Reply preview) {
        Map<String, String> local = new HashMap<>();
        preview.json()
                .at("/entities")
                .forEach(row ->
                        local.put(row.at("/ref").asString(), row.at("/localRef").asString()));
        Set<String> refs = new TreeSet<>();
        for (JsonNode block : preview.json().at("/blocks")) {
            block.at("/concerns").forEach(ref -> refs.add(local.get(ref.asString())));
        }
        return refs;
    }

    /// Fields that a rule still stops, by row and column: without them the rest may leave.
    private static Set<String> barred(Reply preview) {
        Set<String> rules = new TreeSet<>();
        preview.json().at("/blocks").forEach(block -> rules.add(block.at("/rule").asString()));
        Set<String> barred = new TreeSet<>();
        for (JsonNode row : preview.json().at("/entities")) {
            for (JsonNode field : row.at("/fields")) {
                if (rules.contains(field.at("/reason").asString())) {
                    barred.add(
                            row.at("/localRef").asString() + " " + field.at("/field").asString());
                }
            }
        }
        return barred;
    }

    private static String stops(Reply preview) {
        return preview.json().at("/blocks").toString();
    }

    private static List<String> values(Reply preview) {
        List<String> values = new ArrayList<>();
        for (JsonNode row : preview.json().at("/entities")) {
            row.at("/fields").forEach(field -> values.add(field.at("/value").asString("")));
        }
        return values;
    }

    private void bothAuditsHave(String file) {
        for (Office office : Office.ALL) {
            await().atMost(Correspondence.SOON)
                    .until(() ->
                            !Correspondence.items(
                                            people.the(office, "auditor1")
                                                    .get("/api/disclosures?exchangeFile=" + file))
                                    .isEmpty());
        }
    }

    private OfficeTopics topics(Office office) {
        return new OfficeTopics(house.settings(), office);
    }

    private Map<String, Set<String>> leaksUnder(Path folder) throws IOException {
        Map<String, Set<String>> leaks = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> note(leaks, file.toString(), bytes(file)));
        }
        return leaks;
    }

    /// A broker may delete a segment while we look.
    private static byte[] bytes(Path file) {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(Map<String, Set<String>> where, String what, byte[] bytes) {
        Set<String> found = canaries.in(bytes);
        if (!found.isEmpty()) {
            where.computeIfAbsent(what, _ -> new TreeSet<>()).addAll(found);
        }
    }
}
