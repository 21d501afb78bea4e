package org.liaison.exchange.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.RunningOffice;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.keys.SigningKey;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.TrustList;
import org.liaison.schemas.cases.DisclosureOutcome;

/// A record that was set aside waits, and is judged again when an administrator says so.
@TestInstance(Lifecycle.PER_CLASS)
class ReplayingADeadLetterIT {

    private static final String TOPIC = "case.authorisations";
    private static final AvroCodec<DisclosureOutcome> OUTCOME =
            AvroCodec.of(DisclosureOutcome.getClassSchema(), DisclosureOutcome.class);

    private final Path keys = TwoOffices.copyOfKeys("es", made());
    private final RunningOffice es = new RunningOffice(keys);

    @BeforeAll
    void warm() {
        soon().untilAsserted(() -> assertThat(es.committed("evidence.es.cn")).isNotEmpty());
    }

    @BeforeEach
    void mark() {
        es.mark();
    }

    @AfterAll
    void stop() {
        es.close();
    }

    @Test
    void setsAPoisonousRecordAsideAgain() {
        // given
        es.send(TOPIC, new byte[] {1, 2, 3});
        soon().untilAsserted(() -> assertThat(letters()).hasSize(1));
        String id = letters().getFirst().id();

        // when
        int answer = replay(id, es.token("ES-9001", "administrator"));

        // then
        assertThat(answer).isEqualTo(202);
        soon().untilAsserted(() ->
                assertThat(letters())
                        .extracting(DeadLetter::reason)
                        .containsExactly("unreadable", "unreadable"));
        assertThat(es.committed("case.outcomes")).isEmpty();
    }

    @Test
    void sendsTheMessageOnceItsCauseIsMended(@TempDir Path fresh) throws Exception {
        // given: case-service signs with a key that the office's list does not have yet
        TrustList first = TwoOffices.first("es");
        OperationalKey early =
                OfficeKeys.another(fresh, "es", KeyUsage.AUTHORISATION, first.from(), first.until())
                        .getFirst();
        SigningKey key =
                SigningKey.from(
                        fresh.resolve(
                                "case-service/authorisation-signing-%s.json"
                                        .formatted(early.id())));
        Draft draft = Draft.request("mended", Clock.systemUTC().instant()).signedWith(key);
        es.send(TOPIC, draft.sealedRecord());
        soon().untilAsserted(() -> assertThat(letters()).hasSize(1));
        assertThat(letters().getFirst().reason()).isEqualTo("authorisation-forged");

        // when
        Files.write(
                keys.resolve("trust/es.trust"),
                TwoOffices.history("es").accept(TwoOffices.signed(withKey(first, early))).encode());
        es.restart();
        int answer = replay(letters().getFirst().id(), es.token("ES-9001", "administrator"));

        // then
        assertThat(answer).isEqualTo(202);
        soon().untilAsserted(() -> assertThat(es.committed("case.outcomes")).hasSize(1));
        assertThat(es.opened("case.outcomes", OUTCOME::decode))
                .extracting(DisclosureOutcome::getMessageId)
                .containsExactly(draft.messageId());
        assertThat(letters()).hasSize(1);
    }

    @Test
    void opensItsDoorsToNobodyElse() {
        // given
        es.send(TOPIC, new byte[] {1, 2, 3});
        soon().untilAsserted(() -> assertThat(letters()).hasSize(1));
        String id = letters().getFirst().id();

        // then
        for (String role : List.of("officer", "supervisor", "auditor", "agency")) {
            String token = es.token("ES-4711", role);
            assertThat(replay(id, token)).as(role).isEqualTo(403);
            assertThat(status("GET", "/api/dead-letters", token)).as(role).isEqualTo(403);
            assertThat(status("GET", "/api/dead-letters/" + id, token)).as(role).isEqualTo(403);
        }
        assertThat(replay(id, "")).isEqualTo(401);
        assertThat(replay(id, es.token(Map.of("office", "cn"), "administrator"))).isEqualTo(401);
        assertThat(replay(id, es.token(Map.of("iss", "http://elsewhere"), "administrator")))
                .isEqualTo(401);
        assertThat(letters()).hasSize(1);
        everyDoorIsOpenToItsRolesOnly();
    }

    private void everyDoorIsOpenToItsRolesOnly() {
        Map<String, List<String>> doors =
                Map.of(
                        "/api/channels", List.of("officer", "administrator"),
                        "/api/dead-letters", List.of("administrator"));
        doors.forEach((path, welcome) -> {
            for (String role :
                    List.of("officer", "supervisor", "auditor", "agency", "administrator")) {
                assertThat(status("GET", path, es.token("ES-4711", role)))
                        .as(path + " as " + role)
                        .isEqualTo(welcome.contains(role) ? 200 : 403);
                assertThat(es.entriesOf("nobody", es.token("ES-4711", role), "task-1").statusCode())
                        .as("person entries as " + role)
                        .isEqualTo(role.equals("auditor") ? 200 : 403);
            }
            assertThat(status("GET", path, "")).as(path).isEqualTo(401);
        });
    }

    @Test
    void showsAnAdministratorTheReasonAndNeverTheContent() {
        // given
        es.send(TOPIC, "Canary-7351 in clear".getBytes(StandardCharsets.UTF_8));
        soon().untilAsserted(() -> assertThat(letters()).hasSize(1));
        String administrator = es.token("ES-9001", "administrator");

        // when
        String list = es.ask("GET", "/api/dead-letters", administrator).body();
        String one =
                es.ask("GET", "/api/dead-letters/" + letters().getFirst().id(), administrator)
                        .body();

        // then
        assertThat(list + one).contains("unreadable", TOPIC).doesNotContain("Canary", "clear");
        assertThat(replay("case.authorisations:99", administrator)).isEqualTo(404);
        assertThat(replay("audit.disclosures:0", administrator)).isEqualTo(404);
    }

    private int replay(String id, String token) {
        return status("POST", "/api/dead-letters/" + id + "/replay", token);
    }

    private int status(String method, String path, String token) {
        return es.ask(method, path, token).statusCode();
    }

    private List<DeadLetter> letters() {
        return es.deadLetters();
    }

    private static TrustList withKey(TrustList list, OperationalKey key) {
        List<OperationalKey> keys = new ArrayList<>(list.keys());
        keys.add(key);
        return new TrustList(
                list.office(),
                list.root(),
                list.version() + 1,
                list.digest(),
                list.from(),
                list.until(),
                keys,
                list.revocations());
    }

    private static Path made() {
        try {
            return Files.createTempDirectory("liaison-replay-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300));
    }
}
