package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.liaison.launcher.visitor.Reply;
import org.liaison.launcher.visitor.Visitor;
import org.liaison.log.verify.Verdict;
import org.liaison.log.verify.Verifier;
import org.liaison.operator.office.Office;
import org.liaison.schemas.Topics;
import tools.jackson.databind.JsonNode;

/// A case that was sent to China goes, with all parts real: China is told, closes what it got and
/// says what it did; Spain erases; the salts and the sealed records are gone, in every service of
/// both offices; and a proof of the disclosure, saved before or made after, is as good as it was.
/// One story, in order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasedAndStillProvenIT {

    private static final String[] WHY = {"Liaison-Justification", "exchange file of a test"};
    private static final String SALTS = "person_commitment";

    private final TheHouse house = TheHouse.running();
    private final Correspondence people = new Correspondence(house.settings());
    private long saltsBefore;
    private long auditSaltsBefore;
    private long chinasSaltsBefore;
    private String caseFile = "";
    private String file = "";
    private String message = "";
    private String entry = "";
    private byte[] saved = new byte[0];

    @Test
    @Order(1)
    void isSentReadAndProven() throws Exception {
        // given
        saltsBefore = salts();
        auditSaltsBefore = auditSalts();
        chinasSaltsBefore = salts(Office.CN, "exchange");
        caseFile =
                people.imports(
                        """
                        entity,caseRef,ref,lia_PersonRef,lia_Categories,lia_Minor,prs_SecondName,org_Name
                        Person,ERASE-%1$d,P-1,,suspect,no,Canaryson,
                        Organization,ERASE-%1$d,ORG-1,,,,,Golden Crane Overseas Placement
                        """
                                .formatted(Clock.systemUTC().millis()));
        file = people.opensExchangeFile(caseFile);
        people.drafts(
                file,
                Requests.request(
                        """
                        {"entityRef":"P-1","fields":["prs_SecondName"]},
                        {"entityRef":"ORG-1","fields":["org_Name"]}\
                        """,
                        List.of("P-1")));
        // when
        message = people.sends(file);
        people.arrives(file, message);
        // then
        assertThat(people.reads(Office.CN, message).body()).contains("Golden Crane");
        assertThat(salts()).isGreaterThan(saltsBefore);
        assertThat(salts(Office.CN, "exchange")).isGreaterThan(chinasSaltsBefore);
        assertThat(onTopics(Office.ES)).isPositive();
        assertThat(onTopics(Office.CN)).isPositive();
        entry = sentEntry();
        saved = proof();
        assertThat(judged(saved)).startsWith("VALID entry");
    }

    /// Two persons open what left, and the audit service keeps who was seen.
    @Test
    @Order(2)
    void isOpenedByTwoPersonsInSpain() throws Exception {
        // when
        Reply shown = opens();
        // then
        assertThat(shown.status()).as(shown.problem()).isEqualTo(200);
        assertThat(shown.body()).contains("Golden Crane", "personKey");
        assertThat(auditSalts()).isGreaterThan(auditSaltsBefore);
    }

    @Test
    @Order(3)
    void isClosedInChinaOnceSpainWithdrawsIt() {
        // given
        Visitor officer = people.the(Office.ES, "officer1");
        assertThat(officer.post(erasure(""), "{}", WHY).status()).isEqualTo(204);
        String words = "{\"ground\":\"unlawful\",\"wanted\":\"erase\"}";
        assertThat(officer.put(erasure("/withdrawals"), words, WHY).status()).isEqualTo(204);
        // when
        Reply told = fresh(Office.ES).post(erasure("/withdrawals"), words, WHY);
        // then
        assertThat(told.status()).as(told.problem()).isEqualTo(202);
        await().atMost(Correspondence.SOON).until(() -> read().status() == 409);
        assertThat(read().body()).contains("withdrawn").doesNotContain("Golden Crane");
        assertThat(fresh(Office.ES).post(erasure("/execution"), "", WHY).status()).isEqualTo(409);
    }

    @Test
    @Order(4)
    void isErasedInChinaAndSpainSeesIt() throws Exception {
        // given
        String withdrawal = withdrawals().getFirst().at("/withdrawalId").asString();
        assertThat(people.the(Office.CN, "officer1").page("/officer/withdrawals"))
                .contains("it was unlawful", "/officer/withdrawals/" + withdrawal + "/act");
        // when
        Reply stated =
                people.the(Office.CN, "officer1")
                        .post(
                                "/api/withdrawals/" + withdrawal + "/act",
                                "{\"act\":\"erased\"}",
                                WHY);
        Reply authorised =
                fresh(Office.CN)
                        .post(
                                "/api/withdrawals/" + withdrawal + "/act/authorisation",
                                "{\"act\":\"erased\"}",
                                WHY);
        // then
        assertThat(stated.status()).as(stated.problem()).isEqualTo(204);
        assertThat(authorised.status()).as(authorised.problem()).isEqualTo(204);
        assertThat(read().body()).contains("erased-after-withdrawal");
        await().atMost(Correspondence.SOON).until(() -> dryRun().at("/everybodyActed").asBoolean());
        assertThat(dryRun().at("/recipients/0/act").asString()).isEqualTo("erased");
        assertThat(people.the(Office.ES, "supervisor1").page("/supervisor/withdrawals"))
                .contains("Withdrawals sent", file.substring(0, 8), ">erased<");
        await().atMost(Correspondence.SOON)
                .until(() -> salts(Office.CN, "exchange") == chinasSaltsBefore);
        assertThat(onTopics(Office.CN)).isZero();
    }

    @Test
    @Order(5)
    void isErasedInSpainWithItsSaltsAndStaysProven() throws Exception {
        // when
        Reply erased = fresh(Office.ES).post(erasure("/execution"), "", WHY);
        // then
        assertThat(erased.status()).as(erased.problem()).isEqualTo(204);
        await().atMost(Correspondence.SOON)
                .until(() -> dryRun().at("/state").asString().equals("erased"));
        assertThat(salts()).isEqualTo(saltsBefore);
        assertThat(auditSalts()).isEqualTo(auditSaltsBefore);
        assertThat(onTopics(Office.ES)).isZero();
        assertThat(opens().body()).contains("file-missing");
        assertThat(auditSalts()).isEqualTo(auditSaltsBefore);
        assertThat(judged(saved)).startsWith("VALID entry");
        assertThat(judged(proof())).startsWith("VALID entry");
    }

    private long salts() throws Exception {
        return salts(Office.ES, "exchange");
    }

    private long auditSalts() throws Exception {
        return salts(Office.ES, "audit");
    }

    private long salts(Office office, String database) throws Exception {
        return DatabaseRows.count(house.settings(), office, database).getOrDefault(SALTS, -1L);
    }

    /// Sealed records inside an office that hold a name of the message.
    private long onTopics(Office office) {
        OfficeTopics topics = new OfficeTopics(house.settings(), office);
        return Stream.of(Topics.CASE_AUTHORISATIONS, Topics.CASE_DELIVERIES)
                .flatMap(topic -> topics.committed(topic).stream())
                .filter(record ->
                        new String(topics.opened(record), StandardCharsets.UTF_8)
                                .contains("Golden Crane"))
                .count();
    }

    /// One auditor asks, a supervisor agrees, the first sees.
    private Reply opens() {
        Visitor auditor = people.the(Office.ES, "auditor1");
        auditor.logInAgain();
        Reply asked =
                auditor.post(
                        "/api/disclosure-files/" + message + "/openings",
                        "{\"reason\":\"task 7\"}");
        assertThat(asked.status()).as(asked.problem()).isEqualTo(201);
        String opening = "/api/disclosure-files/openings/" + asked.text("/openingId");
        Reply agreed = fresh(Office.ES).post(opening + "/confirmation", "");
        assertThat(agreed.status()).as(agreed.problem()).isEqualTo(200);
        return auditor.post(opening + "/content", "");
    }

    private String sentEntry() {
        return await().atMost(Correspondence.SOON)
                .until(
                        () ->
                                Correspondence.items(
                                                people.the(Office.ES, "auditor1")
                                                        .get(
                                                                "/api/disclosures?exchangeFile="
                                                                        + file))
                                        .stream()
                                        .filter(item ->
                                                item.at("/messageId").asString().equals(message))
                                        .map(item -> item.at("/entryId").asString())
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private byte[] proof() {
        String path = "/api/logs/disclosures/entries/" + entry + "/proof";
        return await().atMost(Correspondence.SOON)
                .until(
                        () -> people.the(Office.ES, "auditor1").get(path),
                        reply -> reply.status() == 200)
                .body()
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Under the log's own key, as it was pinned when the offices were founded.
    private String judged(byte[] proof) {
        try {
            String key =
                    Files.readAllLines(house.settings().state().policies().resolve("es.policy"))
                            .stream()
                            .filter(line -> line.startsWith("log "))
                            .collect(Collectors.joining("\n"));
            Verdict verdict =
                    Verifier.judge(
                                    Optional.of(
                                            (key + "\nquorum none\n")
                                                    .getBytes(StandardCharsets.UTF_8)),
                                    List.of(proof))
                            .getFirst();
            return verdict.line();
        } catch (IOException e) {
            throw new IllegalStateException("No trust policy for the log of es", e);
        }
    }

    private Reply read() {
        return people.the(Office.CN, "officer1").get("/api/inbox/" + message, WHY);
    }

    private List<JsonNode> withdrawals() {
        return Correspondence.items(people.the(Office.CN, "officer1").get("/api/withdrawals"));
    }

    private JsonNode dryRun() {
        return people.the(Office.ES, "officer1").get(erasure(""), WHY).json();
    }

    private String erasure(String step) {
        return "/api/case-files/" + caseFile + "/erasure" + step;
    }

    private Visitor fresh(Office office) {
        Visitor supervisor = people.the(office, "supervisor1");
        supervisor.logInAgain();
        return supervisor;
    }
}
