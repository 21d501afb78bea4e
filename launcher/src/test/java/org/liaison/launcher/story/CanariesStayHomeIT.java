package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liaison.operator.office.Office;

/// In each office a case full of canaries is imported, and all of it that may leave is really sent:
/// with a request to China and with the answer to Spain. Every door is provoked. Afterwards a
/// canary in clear anywhere is a leak, and the keys of the offices show none that a preview did not
/// show.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanariesStayHomeIT {

    private static final long SEED = 20_261_124;

    /// Words of a request's texts in whose place a canary stands: what an officer writes for the
    /// partner leaves as it is.
    private static final List<String> PLACES =
            List.of("the recruitment agency", "the workers", "registered", "who runs it");

    private final TheHouse house = TheHouse.running();
    private final Canaries canaries = new Canaries(SEED);
    private final Correspondence people = new Correspondence(house.settings());
    private Set<String> asked = Set.of();
    private Set<String> answered = Set.of();
    private Set<String> readByChina = Set.of();
    private Set<String> readBySpain = Set.of();
    private List<ProvokedProblems.Answer> problems = List.of();

    @BeforeAll
    void allOfTwoCasesThatMayLeaveIsSent() {
        CanaryCase spanish = new CanaryCase(canaries, Office.CN);
        String caseFile = people.imports(spanish.csv());
        String file = people.opensExchangeFile(caseFile);
        String request = asksChina(caseFile, file, spanish);

        CanaryCase chinese = new CanaryCase(canaries, Office.ES);
        people.links(file, people.imports(Office.CN, chinese.csv()));
        answersSpain(file, request, chinese);
        bothAuditsHaveBoth(file);
    }

    private String asksChina(String caseFile, String file, CanaryCase canaryCase) {
        List<String> written = Stream.generate(canaries::text).limit(PLACES.size()).toList();
        asked =
                canaries.in(
                        new CanaryDraft(
                                        people,
                                        Office.ES,
                                        file,
                                        (selections, nameless) ->
                                                written(
                                                        Requests.request(selections, nameless),
                                                        written))
                                .shownOf(canaryCase));
        asked.addAll(canaries.in(written));
        problems = new ProvokedProblems(people, canaries, caseFile, file).answers();
        String request = people.sends(file);
        people.arrives(file, request);
        readByChina = canaries.in(people.reads(Office.CN, request).body());
        return request;
    }

    private void answersSpain(String file, String request, CanaryCase canaryCase) {
        String written = canaries.text();
        answered =
                canaries.in(
                        new CanaryDraft(
                                        people,
                                        Office.CN,
                                        file,
                                        (selections, nameless) ->
                                                Requests.answer(
                                                        request, written, selections, nameless))
                                .shownOf(canaryCase));
        answered.addAll(canaries.in(written));
        String answer = people.sends(Office.CN, file);
        people.arrives(Office.ES, file, answer);
        readBySpain = canaries.in(people.reads(Office.ES, answer).body());
    }

    private static String written(String request, List<String> canaries) {
        String text = request;
        for (int place = 0; place < PLACES.size(); place++) {
            assertThat(text).contains(PLACES.get(place));
            text = text.replace(PLACES.get(place), canaries.get(place));
        }
        return text;
    }

    @Test
    void thePartnerReadsWhatThePreviewShowedAndNothingElse() {
        assertThat(asked).hasSizeGreaterThan(50);
        assertThat(answered).hasSizeGreaterThan(50);
        assertThat(readByChina).isEqualTo(asked);
        assertThat(readBySpain).isEqualTo(answered);
    }

    @Test
    void noneIsInClearOnAnyTopicOfEitherCluster() {
        Map<String, Set<String>> leaks = new TreeMap<>();
        eachRecord((office, record) ->
                note(leaks, office.code() + " " + record.topic(), OfficeTopics.raw(record)));
        assertThat(leaks).isEmpty();
    }

    @Test
    void noneIsInTheLogOfAnyProcess() throws IOException {
        for (Office office : Office.ALL) {
            Path logs = house.settings().state().office(office).path().resolve("log");
            assertThat(logs).isNotEmptyDirectory();
            assertThat(new CanarySearch(canaries).under(logs)).isEmpty();
        }
    }

    /// The segments of the brokers, the identity provider, whatever a service keeps: only the files
    /// of PostgreSQL, which hold the cases, are not looked through.
    @Test
    void noneIsInAnyOtherFile() throws IOException {
        assertThat(new CanarySearch(canaries).under(house.settings().state().path())).isEmpty();
    }

    @Test
    void noneIsInTheDatabaseOfAServiceThatKnowsNoCase() throws SQLException, IOException {
        Map<String, Set<String>> leaks = new TreeMap<>();
        for (Office office : Office.ALL) {
            for (String service : List.of("audit", "exchange")) {
                List<byte[]> values = DatabaseRows.of(house.settings(), office, service);
                assertThat(values).isNotEmpty();
                values.forEach(value -> note(leaks, office.code() + " " + service, value));
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void everyBadRequestIsAnsweredWithAProblem() {
        assertThat(problems).hasSizeGreaterThan(50);
        assertThat(problems.stream().filter(answer -> !answer.isAProblem())).isEmpty();
    }

    @Test
    void noProblemDocumentRepeatsOne() {
        assertThat(
                        problems.stream()
                                .filter(answer -> !canaries.in(answer.reply().body()).isEmpty()))
                .isEmpty();
    }

    @Test
    void theOfficesKeysShowOnlyWhatThePreviewShowed() {
        Map<String, Set<String>> opened = new HashMap<>();
        eachRecord((office, record) -> {
            if (OfficeTopics.isInternal(record.topic()) && record.value() != null) {
                note(opened, office.code() + " " + record.topic(), topics(office).opened(record));
            }
        });
        assertThat(opened)
                .isEqualTo(
                        Map.of(
                                "es case.authorisations", asked,
                                "cn case.deliveries", asked,
                                "cn case.authorisations", answered,
                                "es case.deliveries", answered));
    }

    @Test
    void theRecipientsKeyShowsOnlyWhatThePreviewShowed() {
        Map<String, Set<String>> opened = new HashMap<>();
        for (Office recipient : Office.ALL) {
            ChannelKey key = new ChannelKey(house.settings(), recipient);
            eachRecord((office, record) -> {
                if (key.opens(record.topic())) {
                    note(opened, office.code() + " " + record.topic(), key.opened(record));
                }
            });
        }
        assertThat(opened)
                .isEqualTo(
                        Map.of(
                                "es exchange.es.cn", asked,
                                "cn exchange.es.cn", asked,
                                "cn exchange.cn.es", answered,
                                "es exchange.cn.es", answered));
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
            assertThat(new CanarySearch(canaries).under(folder))
                    .containsExactly(
                            Map.entry(
                                    file.toString(),
                                    Set.of(planted.toLowerCase(Locale.ROOT), day)));
        }
        Files.delete(file);
        Files.delete(folder);
    }

    private void bothAuditsHaveBoth(String file) {
        for (Office office : Office.ALL) {
            await().atMost(Correspondence.SOON)
                    .until(
                            () ->
                                    Correspondence.items(
                                                    people.the(office, "auditor1")
                                                            .get(
                                                                    "/api/disclosures?exchangeFile="
                                                                            + file))
                                            .size(),
                            size -> size >= 2);
        }
    }

    private OfficeTopics topics(Office office) {
        return new OfficeTopics(house.settings(), office);
    }

    private void eachRecord(BiConsumer<Office, ConsumerRecord<byte[], byte[]>> look) {
        for (Office office : Office.ALL) {
            List<ConsumerRecord<byte[], byte[]>> records = topics(office).records();
            assertThat(records).isNotEmpty();
            records.forEach(record -> look.accept(office, record));
        }
    }

    private void note(Map<String, Set<String>> where, String what, byte[] bytes) {
        Set<String> found = canaries.in(bytes);
        if (!found.isEmpty()) {
            where.computeIfAbsent(what, _ -> new TreeSet<>()).addAll(found);
        }
    }
}
