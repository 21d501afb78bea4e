package org.liaison.cases.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.liaison.cases.RunningCaseService;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.content.ContentCodec;
import org.liaison.cases.content.MessageView;
import org.liaison.cases.draft.DraftContent;
import org.liaison.cases.draft.DraftForm;
import org.liaison.cases.draft.MessagePart;
import org.liaison.cases.draft.Question;
import org.liaison.cases.draft.ReadDraft;
import org.liaison.cases.draft.RecipientAct;
import org.liaison.cases.draft.Wanted;
import org.liaison.cases.draft.WithdrawalGround;
import org.liaison.cases.instrument.InstrumentFixture;
import org.liaison.cases.instrument.Instruments;
import org.liaison.cases.preview.Preview;
import org.liaison.cases.preview.PreviewFixture;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.audit.AccessKind;
import org.liaison.schemas.cases.AuthorisedDisclosure;
import org.liaison.schemas.cases.OutcomeKind;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.testkit.EmbeddedKafka;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Directive (EU) 2016/680 art. 7(3) and 16: who was sent something that goes is told, and says
/// what it did; what a partner withdraws is closed at once. One story, in order: first we are the
/// recipient, then the sender.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WithdrawingWhatWasSentIT {

    private static final String CANARY = "Is the number in use by Canaryson?";
    private static final String CASE = "/api/case-files/" + PreviewFixture.caseFile().id();
    private static final String ERASURE = CASE + "/erasure";
    private static final UUID THREAD = new UUID(3, 3);
    private static final UUID THEIRS = new UUID(3, 4);
    private static final UUID WITHDRAWAL = new UUID(3, 5);
    private static final UUID KEPT = new UUID(3, 6);
    private static final UUID WITHDRAWAL_OF_KEPT = new UUID(3, 7);
    private static final String WITHDRAWALS = "/api/withdrawals";

    private final ExchangeServiceStandIn exchange =
            new ExchangeServiceStandIn(EmbeddedKafka.emptied());
    private final RunningCaseService service =
            RunningCaseService.start(
                    "liaison.kafka.bootstrap-servers=" + exchange.kafka().bootstrapServers(),
                    "liaison.withdrawal.act-due=0s");
    private final AccessRows log = new AccessRows(service.database());
    private final JdbcTemplate owner = new JdbcTemplate(service.database().asSuperuser());
    private String file = "";
    private UUID message = new UUID(0, 0);
    private UUID withdrawal = new UUID(0, 0);

    @BeforeAll
    void start() {
        exchange.publish(InstrumentFixture.treatyWithAssurance());
        bean(CaseFiles.class).add(List.of(PreviewFixture.caseFile()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> bean(Instruments.class).find(InstrumentFixture.REF).isPresent());
    }

    @AfterAll
    void stop() {
        service.close();
        exchange.close();
    }

    @Test
    @Order(1)
    void closesAtOnceWhatThePartnerWithdraws() throws Exception {
        // given
        deliver(THEIRS, MessageKind.ANSWER, answer());
        deliver(KEPT, MessageKind.ANSWER, answer());
        assertThat(open(THEIRS).body()).contains(CANARY);
        // when
        deliver(WITHDRAWAL, MessageKind.WITHDRAWAL, withdrawing(THEIRS));
        deliver(WITHDRAWAL_OF_KEPT, MessageKind.WITHDRAWAL, withdrawing(KEPT));
        // then
        HttpResponse<String> closed = open(THEIRS);
        assertThat(closed.statusCode()).isEqualTo(409);
        assertThat(closed.body())
                .contains("\"withdrawn\"", "erase", "restrict", "keep-with-reason")
                .doesNotContain(CANARY);
        JsonNode list = json(send(ask(WITHDRAWALS, officer()).GET()));
        assertThat(list.path("items")).hasSize(2);
        assertThat(list.toString())
                .contains("inaccurate", "erase", THEIRS.toString(), "\"overdue\":true")
                .doesNotContain(CANARY);
    }

    /// The sender does not choose who decides here: the unit of the exchange file does.
    @Test
    @Order(2)
    void isForTheUnitOfTheThreadWhateverUnitItIsAddressedTo() throws Exception {
        // given
        UUID theirs = new UUID(4, 7);
        UUID astray = new UUID(4, 8);
        deliver(theirs, MessageKind.ANSWER, answer());
        // when
        exchange.deliver(
                bean(OfficeSeal.class),
                astray,
                THREAD,
                "elsewhere",
                MessageKind.WITHDRAWAL,
                withdrawing(theirs));
        await().until(() -> inInbox(astray));
        // then
        assertThat(open(theirs).statusCode()).isEqualTo(409);
        assertThat(json(send(ask(WITHDRAWALS, officer()).GET())).toString())
                .contains(astray.toString());
    }

    /// What it sent to others, or others sent, is not its to withdraw.
    @Test
    @Order(2)
    void leavesAloneWhatIsNotTheSendersInThisThread() throws Exception {
        // given
        UUID other = new UUID(4, 4);
        UUID strange = new UUID(4, 5);
        deliver(other, MessageKind.ANSWER, answer());
        // when: it comes in another thread
        exchange.deliver(
                bean(OfficeSeal.class),
                strange,
                new UUID(4, 6),
                MessageKind.WITHDRAWAL,
                withdrawing(other));
        await().until(() -> inInbox(strange));
        // then
        assertThat(open(other).body()).contains(CANARY);
    }

    @Test
    @Order(3)
    void erasesWhatTwoPersonsDecidedAndTellsThePartner() throws Exception {
        // when
        HttpResponse<String> without = act(WITHDRAWAL, "refused", "");
        HttpResponse<String> early = authorise(WITHDRAWAL, "erased", "", supervisor());
        HttpResponse<String> stated = act(WITHDRAWAL, "erased", "");
        String colleague = service.token("ES-4712", "ucrif", "officer");
        HttpResponse<String> statedAgain =
                send(
                        ask("/api/withdrawals/" + WITHDRAWAL + "/act", colleague)
                                .POST(BodyPublishers.ofString("{\"act\":\"erased\"}")));
        HttpResponse<String> same =
                authorise(
                        WITHDRAWAL,
                        "erased",
                        "",
                        service.token("ES-4711", "ucrif", "officer", "supervisor"));
        HttpResponse<String> other = authorise(WITHDRAWAL, "restricted", "", supervisor());
        assertThat(open(THEIRS).body()).contains("\"withdrawn\"");
        HttpResponse<String> forNothing = authorise(WITHDRAWAL, "erased", "", supervisor());
        HttpResponse<String> basis = stateBasis(THREAD);
        HttpResponse<String> authorised = authorise(WITHDRAWAL, "erased", "", supervisor());
        // then
        assertThat(forNothing.body()).contains("\"basis-not-known\"");
        assertThat(basis.statusCode()).as(basis.body()).isEqualTo(204);
        assertThat(stateBasis(THREAD).body()).contains("\"basis-known\"");
        assertThat(without.body()).contains("keptBecause");
        assertThat(early.body()).contains("nothing-stated");
        assertThat(stated.statusCode()).as(stated.body()).isEqualTo(204);
        assertThat(statedAgain.statusCode()).as(statedAgain.body()).isEqualTo(204);
        assertThat(same.body()).contains("second-person-needed");
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("stated-otherwise");
        assertThat(authorised.statusCode()).as(authorised.body()).isEqualTo(204);
        assertThat(open(THEIRS).body()).contains("erased-after-withdrawal");
        assertThat(
                        owner.queryForObject(
                                "SELECT length(content) FROM inbox WHERE message_id = ?",
                                Integer.class,
                                THEIRS))
                .isZero();
        assertThat(log.after(-1).getLast().getKind()).isEqualTo(AccessKind.ERASURE);
        assertThat(act(WITHDRAWAL, "erased", "").body()).contains("already-answered");
        MessageView told = said(org.liaison.policy.message.MessageKind.WITHDRAWAL_ACT);
        assertThat(told.inReplyTo()).isEqualTo(WITHDRAWAL.toString());
        assertThat(told.codes())
                .containsEntry("act", "erased")
                .containsEntry("purpose", "victim-protection");
    }

    /// Nothing else of its thread is left, so nobody needs to know any more who was meant.
    @Test
    @Order(4)
    void forgetsWhoWasMeantOnceNothingOfTheThreadIsLeft() throws Exception {
        // given
        UUID thread = new UUID(5, 3);
        UUID theirs = new UUID(5, 4);
        UUID withdrawn = new UUID(5, 5);
        for (UUID each : List.of(thread, THREAD)) {
            owner.update(
                    "INSERT INTO person_commitment VALUES (?, ?, ?, ?)",
                    new UUID(5, 6),
                    each + "/P-1",
                    new byte[32],
                    new byte[32]);
        }
        exchange.deliver(bean(OfficeSeal.class), theirs, thread, MessageKind.ANSWER, answer());
        exchange.deliver(
                bean(OfficeSeal.class),
                withdrawn,
                thread,
                MessageKind.WITHDRAWAL,
                withdrawing(theirs));
        await().until(() -> inInbox(withdrawn));
        // when
        stateBasis(thread);
        act(withdrawn, "erased", "");
        HttpResponse<String> authorised = authorise(withdrawn, "erased", "", supervisor());
        // then
        assertThat(authorised.statusCode()).as(authorised.body()).isEqualTo(204);
        assertThat(
                        owner.queryForList(
                                "SELECT person_key FROM person_commitment WHERE person_key LIKE"
                                        + " '%/P-1'",
                                String.class))
                .containsExactly(THREAD + "/P-1");
        await().untilAsserted(() ->
                assertThat(exchange.toldAudit(bean(OfficeSeal.class)))
                        .anySatisfy(told -> {
                            assertThat(told.getErasureId()).isEqualTo(withdrawn.toString());
                            assertThat(told.getExchangeFileIds())
                                    .containsExactly(thread.toString());
                            assertThat(told.getLasting()).isFalse();
                        }));
    }

    @Test
    @Order(4)
    void opensAgainWhatIsKeptForAStatedReason() throws Exception {
        // when
        act(WITHDRAWAL_OF_KEPT, "used-in-proceedings", "evidence-in-proceedings");
        HttpResponse<String> authorised =
                authorise(
                        WITHDRAWAL_OF_KEPT,
                        "used-in-proceedings",
                        "evidence-in-proceedings",
                        supervisor());
        // then
        assertThat(authorised.statusCode()).as(authorised.body()).isEqualTo(204);
        assertThat(open(KEPT).body()).contains(CANARY);
        assertThat(json(send(ask(WITHDRAWALS, officer()).GET())).toString())
                .contains("\"keptBecause\":\"evidence-in-proceedings\"")
                .contains("\"overdue\":false");
    }

    @Test
    @Order(5)
    void tellsWhomItSentACaseThatGoesAndShowsWhoIsOverdue() throws Exception {
        // given
        sendTheCase();
        post(ERASURE, "");
        // when
        HttpResponse<String> leaving = withdraw(supervisor());
        published(message);
        HttpResponse<String> same =
                withdraw(service.token("ES-4711", "ucrif", "officer", "supervisor"));
        HttpResponse<String> officerAlone = withdraw(officer());
        await().untilAsserted(() ->
                assertThat(withdraw(supervisor()).body()).contains("stated-otherwise"));
        propose(officer(), "inaccurate");
        HttpResponse<String> otherWords = withdraw(supervisor());
        String proposer = service.token("ES-9100", "ucrif", "officer", "supervisor");
        assertThat(propose(proposer, "unlawful").statusCode()).isEqualTo(204);
        assertThat(propose(officer(), "unlawful").statusCode()).isEqualTo(204);
        HttpResponse<String> repeatedWords = withdraw(proposer);
        assertThat(propose(proposer, "unlawful").statusCode()).isEqualTo(204);
        HttpResponse<String> ownWords = withdraw(proposer);
        assertThat(withdraw(supervisor()).statusCode()).isEqualTo(202);
        // then
        assertThat(leaving.body()).contains("still-leaving");
        assertThat(same.body()).contains("second-person-needed");
        assertThat(officerAlone.statusCode()).isEqualTo(403);
        assertThat(otherWords.body()).contains("stated-otherwise");
        assertThat(repeatedWords.body()).contains("second-person-needed");
        assertThat(ownWords.body()).contains("second-person-needed");
        assertThat(owner.queryForMap("SELECT drafter, authoriser FROM withdrawal_sent"))
                .containsEntry("drafter", "ES-9100")
                .containsEntry("authoriser", "ES-9001");
        assertThat(withdraw(supervisor()).body()).containsAnyOf("still-leaving", "nobody-to-tell");
        MessageView told = said(org.liaison.policy.message.MessageKind.WITHDRAWAL);
        assertThat(told.codes())
                .containsEntry("withdrawn", message.toString())
                .containsEntry("withdrawalGround", "unlawful")
                .containsEntry("wanted", "erase");
        withdrawal =
                owner.queryForList("SELECT message_id FROM withdrawal_sent", UUID.class).getFirst();
        published(withdrawal);
        await().untilAsserted(() -> assertThat(execute().body()).contains("recipients-open"));
        JsonNode erasure = json(send(ask(ERASURE, officer()).GET()));
        assertThat(erasure.path("overdue").toString()).contains(file);
        JsonNode sent = json(send(ask(WITHDRAWALS + "/sent", supervisor()).GET())).path("items");
        assertThat(sent).hasSize(1);
        assertThat(sent.toString())
                .contains(withdrawal.toString(), file, "\"act\":null", "\"overdue\":true")
                .doesNotContain(CANARY);
    }

    @Test
    @Order(6)
    void putsTheRecipientsActOnTheRecordAndThenErases() throws Exception {
        // given: an act on something that we never withdrew
        deliverTo(new UUID(5, 1), acting(new UUID(9, 9)));
        assertThat(execute().body()).contains("recipients-open");
        // when
        deliverTo(new UUID(5, 2), acting(withdrawal));
        // then
        JsonNode erasure = json(send(ask(ERASURE, officer()).GET()));
        assertThat(erasure.path("everybodyActed").booleanValue()).isTrue();
        assertThat(erasure.path("overdue")).isEmpty();
        assertThat(owner.queryForList("SELECT act, official_number FROM erasure_act").toString())
                .contains("erased", "cn");
        HttpResponse<String> typed =
                post(
                        ERASURE + "/recipients/" + file + "/acts",
                        "{\"act\":\"refused\",\"reference\":\"telephone\"}");
        assertThat(typed.body()).contains("recipient-answered");
        HttpResponse<String> erased = execute();
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(204);
    }

    private void sendTheCase() throws Exception {
        file =
                json(post(
                                "/api/exchange-files",
                                """
                                {"caseFileId":"%s","partnerOffice":"cn","partnerUnit":"ncb",
                                 "instrumentId":"es-cn-2026-thb","instrumentVersion":1}
                                """
                                        .formatted(PreviewFixture.caseFile().id())))
                        .path("exchangeFileId")
                        .stringValue();
        DraftForm form = PreviewFixture.request(Set.of(), List.of(InstrumentFixture.ASSURANCE));
        json(
                send(
                        ask("/api/exchange-files/" + file + "/draft", officer())
                                .PUT(
                                        BodyPublishers.ofString(
                                                bean(JsonMapper.class).writeValueAsString(form)))));
        JsonNode submitted = json(post("/api/exchange-files/" + file + "/draft/submission", ""));
        JsonNode authorised =
                json(
                        send(
                                ask(
                                                "/api/authorisations/"
                                                        + submitted.path("draftId").stringValue(),
                                                supervisor())
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "{\"contentDigest\":\""
                                                                + submitted
                                                                        .path("contentDigest")
                                                                        .stringValue()
                                                                + "\"}"))));
        message = UUID.fromString(authorised.path("messageId").stringValue());
    }

    private void published(UUID id) {
        exchange.outcome(
                bean(OfficeSeal.class),
                id,
                OutcomeKind.PUBLISHED,
                Instant.parse("2026-11-22T10:10:00Z"));
    }

    /// The last of that kind that exchange-service was handed.
    private MessageView said(org.liaison.policy.message.MessageKind kind) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                exchange.said(bean(OfficeSeal.class)).stream()
                                        .map(each -> each.getBody())
                                        .filter(AuthorisedDisclosure.class::isInstance)
                                        .map(AuthorisedDisclosure.class::cast)
                                        .map(each -> bytes(each))
                                        .flatMap(each ->
                                                bean(ContentCodec.class).decode(each).stream())
                                        .filter(view -> view.kind() == kind)
                                        .toList(),
                        views -> !views.isEmpty())
                .getLast();
    }

    private static Bytes bytes(AuthorisedDisclosure disclosure) {
        byte[] bytes = new byte[disclosure.getContent().remaining()];
        disclosure.getContent().duplicate().get(bytes);
        return Bytes.of(bytes);
    }

    private Bytes withdrawing(UUID id) {
        return encoded(
                null,
                new MessagePart.WithdrawalPart(
                        Set.of(id), WithdrawalGround.INACCURATE, Wanted.ERASE));
    }

    private Bytes acting(UUID on) {
        return encoded(on, new MessagePart.WithdrawalActPart(RecipientAct.ERASED, null));
    }

    private Bytes answer() {
        return encoded(THEIRS, new MessagePart.AnswerPart(List.of(new Question("Q1", CANARY))));
    }

    private Bytes encoded(@Nullable UUID inReplyTo, MessagePart part) {
        DraftContent draft =
                ReadDraft.of(
                        PreviewFixture.request(Set.of(), List.of(InstrumentFixture.ASSURANCE)));
        return bean(ContentCodec.class)
                .encode(
                        THREAD,
                        new DraftContent(
                                inReplyTo,
                                "en",
                                draft.purpose(),
                                draft.transferGround(),
                                Set.of(),
                                "",
                                draft.sourceEvaluation(),
                                draft.informationEvaluation(),
                                Set.of(),
                                List.of(),
                                "",
                                List.of(),
                                Set.of(),
                                null,
                                part),
                        new Preview(
                                List.of(), List.of(), List.of(), List.of(), List.of(), Set.of()),
                        "");
    }

    private void deliver(UUID id, MessageKind kind, Bytes content) {
        exchange.deliver(bean(OfficeSeal.class), id, THREAD, kind, content);
        await().atMost(Duration.ofSeconds(60)).until(() -> inInbox(id));
    }

    private void deliverTo(UUID id, Bytes content) {
        exchange.deliver(
                bean(OfficeSeal.class),
                id,
                UUID.fromString(file),
                MessageKind.WITHDRAWAL_ACT,
                content);
        await().atMost(Duration.ofSeconds(60)).until(() -> inInbox(id));
    }

    private boolean inInbox(UUID id) {
        Integer found =
                owner.queryForObject(
                        "SELECT count(*) FROM inbox WHERE message_id = ?", Integer.class, id);
        return found != null && found == 1;
    }

    private HttpResponse<String> open(UUID id) throws Exception {
        return send(ask("/api/inbox/" + id, officer()).GET());
    }

    private HttpResponse<String> act(UUID id, String act, String because) throws Exception {
        return post(
                "/api/withdrawals/" + id + "/act",
                "{\"act\":\"%s\",\"keptBecause\":\"%s\"}".formatted(act, because));
    }

    private HttpResponse<String> authorise(UUID id, String act, String because, String token)
            throws Exception {
        return send(
                ask("/api/withdrawals/" + id + "/act/authorisation", token)
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"act\":\"%s\",\"keptBecause\":\"%s\"}"
                                                .formatted(act, because))));
    }

    private HttpResponse<String> propose(String token, String ground) throws Exception {
        return send(
                ask(ERASURE + "/withdrawals", token)
                        .PUT(
                                BodyPublishers.ofString(
                                        "{\"ground\":\"%s\",\"wanted\":\"erase\"}"
                                                .formatted(ground))));
    }

    private HttpResponse<String> withdraw(String token) throws Exception {
        return send(
                ask(ERASURE + "/withdrawals", token)
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"ground\":\"unlawful\",\"wanted\":\"erase\"}")));
    }

    private HttpResponse<String> execute() throws Exception {
        return send(ask(ERASURE + "/execution", supervisor()).POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(ask(path, officer()).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return service.send(request);
    }

    private HttpRequest.Builder ask(String path, String token) {
        return service.request(path, token)
                .header("Content-Type", "application/json")
                .header("Liaison-Justification", "task-1");
    }

    private JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return bean(JsonMapper.class).readTree(answer.body());
    }

    private String officer() {
        return service.officer();
    }

    private String supervisor() {
        return service.token("ES-9001", "ucrif", "supervisor");
    }

    /// The thread began with an answer, so no request says what it is for.
    private HttpResponse<String> stateBasis(UUID thread) throws Exception {
        return send(
                ask("/api/exchange-files/" + thread + "/basis", officer())
                        .PUT(
                                BodyPublishers.ofString(
                                        "{\"purpose\":\"victim-protection\","
                                                + "\"transferGround\":\"led-37-1-a\"}")));
    }

    private <T> T bean(Class<T> type) {
        return service.context().getBean(type);
    }
}
