package org.liaison.exchange.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaison.exchange.channel.AcknowledgedAlarm;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.AlarmDesk;
import org.liaison.exchange.channel.Alarms;
import org.liaison.exchange.channel.ChannelAlarm;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.RunningOffice;
import org.liaison.kit.commitment.PersonCommitments;
import org.liaison.schemas.audit.AccessEntry;
import org.liaison.schemas.audit.AccessKind;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Directive (EU) 2016/680 art. 25 at every door of this service: none shows personal data, and who
/// reads or replays a dead letter or asks for a person is on record first. A route that this walk
/// does not know fails it.
class EveryReadingIsOnRecordIT {

    private static final String TOPIC = "case.authorisations";
    private static final String CANARY = "Canary-7351";

    private static final RunningOffice ES = new RunningOffice();
    private static String person = "";
    private static String letter = "";

    private final Set<String> walked = new TreeSet<>();

    @BeforeAll
    static void aMessageAndADeadLetter() {
        Draft sent = Draft.request("walk", Clock.systemUTC().instant());
        person = sent.authorised().getPersons().getFirst().getPersonKey();
        ES.send(TOPIC, CANARY.getBytes(StandardCharsets.UTF_8));
        ES.send(TOPIC, sent.sealedRecord());
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        !ES.bean(PersonCommitments.class).entriesOf(person).isEmpty()
                                && !ES.bean(DeadLetterBox.class).list("", 1).isEmpty());
        letter = ES.bean(DeadLetterBox.class).list("", 1).getFirst().id();
    }

    @AfterAll
    static void stop() {
        ES.close();
    }

    @Test
    void putsOnRecordWhoReadsReplaysOrAsksForAPersonAndKnowsEveryRoute() {
        String letters = "/api/dead-letters";
        walk("GET /api/channels", "GET", "/api/channels", "officer");
        walk("GET " + letters, "GET", letters, "administrator");
        walk(
                "GET " + letters + "/{id}",
                "GET",
                letters + "/" + letter,
                "administrator",
                AccessKind.CONSULTATION);
        alarms();
        int before = letters();
        walk(
                "POST " + letters + "/{id}/replay",
                "POST",
                letters + "/" + letter + "/replay",
                "administrator",
                AccessKind.ALTERATION);
        // It is as bad as it was, and set aside again.
        await().atMost(Duration.ofSeconds(60)).until(() -> letters() == before + 1);
        walk(
                "POST /api/person-entries",
                () -> ES.entriesOf(person, ES.token("ES-9001", "auditor"), "task-1"),
                AccessKind.CONSULTATION);
        assertThat(walked).containsExactlyElementsOf(routes());
    }

    /// Who acted on it says how, and it leaves the front for a list of its own.
    private void alarms() {
        ES.bean(Alarms.class)
                .keep(
                        List.of(
                                new ChannelAlarm(
                                        "exchange.cn.es",
                                        AlarmCode.GAP,
                                        7,
                                        Clock.systemUTC().instant())));
        long alarm = ES.bean(Alarms.class).newest("exchange.cn.es", 1).getFirst().id();
        walk(
                "POST /api/channels/alarms/{id}/acknowledgement",
                "POST",
                "/api/channels/alarms/" + alarm + "/acknowledgement",
                "administrator",
                AccessKind.ALTERATION);
        assertThat(ES.bean(Alarms.class).newest("exchange.cn.es", 1)).isEmpty();
        walk(
                "GET /api/channels/alarms/acknowledged",
                "GET",
                "/api/channels/alarms/acknowledged",
                "administrator");
        assertThat(ES.bean(AlarmDesk.class).acknowledged(5))
                .extracting(each -> each.alarm().id(), AcknowledgedAlarm::reason)
                .containsExactly(tuple(alarm, "task-1"));
    }

    @Test
    void asksWhy() {
        String auditor = ES.token("ES-9", "auditor");
        String administrator = ES.token("ES-9001", "administrator");
        String replay = "/api/dead-letters/" + letter + "/replay";
        int before = ES.accesses(-1).size();
        assertThat(ES.entriesOf(person, auditor, "").body()).contains("justification-missing");
        assertThat(ES.ask("POST", replay, administrator, "").body())
                .contains("justification-missing");
        assertThat(ES.accesses(-1)).hasSize(before);
    }

    @Test
    void makesNoSaltForWhoIsNotKnownHere() {
        String stranger = "0191d5a0-0000-8000-8000-0000000000ff";
        String auditor = ES.token("ES-9", "auditor");
        ES.entriesOf(stranger, auditor, "task-1");
        assertThat(ES.bean(PersonCommitments.class).entriesOf(stranger)).isEmpty();
        assertThat(ES.accesses(-1).getLast().getPersonCommitments()).isEmpty();
    }

    /// Its own problem, and nothing done: the dead letter stays where it was.
    @Test
    void doesNothingThatCannotBePutOnRecord() throws SQLException {
        // given
        ES.sql("alter table access_log rename to away");
        int letters = letters();
        try {
            // when
            HttpResponse<String> replayed =
                    ES.ask(
                            "POST",
                            "/api/dead-letters/" + letter + "/replay",
                            ES.token("ES-9001", "administrator"));
            HttpResponse<String> asked =
                    ES.entriesOf(person, ES.token("ES-9", "auditor"), "task-1");
            // then
            assertThat(List.of(replayed, asked))
                    .allSatisfy(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(503);
                        assertThat(answer.body())
                                .contains("urn:liaison:problem:not-on-record")
                                .doesNotContain("commitment");
                    });
            await().during(Duration.ofSeconds(2)).until(() -> letters() == letters);
        } finally {
            ES.sql("alter table away rename to access_log");
        }
    }

    private static int letters() {
        return ES.bean(DeadLetterBox.class).list("", 50).size();
    }

    private void walk(
            String route, String method, String path, String role, AccessKind... recorded) {
        walk(route, () -> ES.ask(method, path, ES.token("ES-9001", role)), recorded);
    }

    private void walk(String route, Supplier<HttpResponse<String>> asking, AccessKind... recorded) {
        walked.add(route);
        long before = ES.accesses(-1).size() - 1L;
        HttpResponse<String> answer = asking.get();
        List<AccessEntry> rows = new ArrayList<>(ES.accesses(before));
        assertThat(answer.statusCode()).as(route).isBetween(200, 299);
        assertThat(answer.body()).as(route).doesNotContain(CANARY, "Canary");
        assertThat(rows).as(route).extracting(AccessEntry::getKind).containsExactly(recorded);
        assertThat(rows)
                .as(route)
                .allSatisfy(row -> {
                    assertThat(row.getOfficialNumber()).isEqualTo("ES-9001");
                    assertThat(row.getJustification()).isEqualTo("task-1");
                    assertThat(row.getService()).isEqualTo("exchange-service");
                });
    }

    private static Set<String> routes() {
        RequestMappingHandlerMapping mappings =
                ES.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping ->
                        mapping.getPatternValues().stream()
                                .filter(path -> path.startsWith("/api/"))
                                .flatMap(path ->
                                        mapping.getMethodsCondition().getMethods().stream()
                                                .map(RequestMethod::name)
                                                .map(method -> method + " " + path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
