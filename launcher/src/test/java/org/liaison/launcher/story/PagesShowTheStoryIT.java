package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.launcher.demo.BorderStory;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.launcher.visitor.Visitor;
import org.liaison.operator.office.Logins;
import org.liaison.operator.office.Office;
import tools.jackson.databind.JsonNode;

/// After the border story, what each role sees of it in a real browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesShowTheStoryIT {

    private static final Map<String, String> OWN_PAGE =
            Map.of(
                    "officer1", "/officer",
                    "supervisor1", "/supervisor",
                    "auditor1", "/auditor",
                    "admin1", "/administrator");
    private static final Set<String> PAGES =
            Set.of("/officer", "/supervisor", "/auditor", "/administrator", "/agency");

    private final Chromium chromium = Chromium.ofThisMachine();
    private final TheHouse house = TheHouse.running();
    private final Cast cast = new Cast(house.settings());
    private String file = "";

    @BeforeAll
    void playTheStory() throws IOException, InterruptedException {
        new BorderStory().play(house.stage());
        Reply files = cast.the(Office.ES, "officer1").get("/api/exchange-files?limit=200");
        file =
                StreamSupport.stream(files.json().at("/items").spliterator(), false)
                        .filter(one -> one.at("/thread").size() == 4)
                        .map(one -> one.at("/exchangeFileId").asString())
                        .findFirst()
                        .orElseThrow();
    }

    @AfterAll
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void theOfficerWhoAskedSeesHowFarEachMessageCame() {
        try (PersonAtTheScreen officer = at(Office.ES, "officer1")) {
            assertThat(officer.opens("/officer")).isEqualTo(200);
            assertThat(officer.title()).isEqualTo("Officer – Liaison es/ucrif");
            assertThat(officer.reads())
                    .contains("cn/ncb", "we ask", "target", "UTC", "Europe/Madrid", "ES-PLAY-");

            officer.opens("/officer/exchange-files/" + file);
            assertThat(officer.reads())
                    .contains(
                            "target",
                            "agreed with the partner, not a limit in law",
                            "sent by us",
                            "in the partner's inbox",
                            "acknowledgement",
                            "refusal",
                            "answer",
                            "in our inbox");
        }
    }

    @ParameterizedTest
    @MethodSource("offices")
    void anOfficerOpensAMessageForAReasonOnly(Office office) {
        try (PersonAtTheScreen officer = at(office, "officer1")) {
            officer.opens("/officer/inbox/" + received(office));
            assertThat(officer.reads()).doesNotContain("What it says");

            officer.fills("Why you read it", "exchange file of the story");
            officer.clicksButton("Read");

            assertThat(officer.reads())
                    .contains(
                            "Put on record",
                            "What it says",
                            "ground of the transfer",
                            office.equals(Office.ES) ? "answer to Q1" : "question Q1",
                            office.equals(Office.ES)
                                    ? "two complaints"
                                    : "Who runs the recruitment agency");
            assertThat(officer.reads()).doesNotContain("prs_", "org_", "led-37-1-a");
            assertThat(officer.address()).doesNotContain("justification");
        }
    }

    @Test
    void theSupervisorSeesWhatLeavesAndSendsItBackOrAuthorisesIt() throws IOException {
        Visitor drafter = cast.the(Office.ES, "officer1");
        HostileRequest request = HostileRequest.submittedBy(drafter, house.settings());
        try (PersonAtTheScreen supervisor = at(Office.ES, "supervisor1")) {
            supervisor.opens("/supervisor");
            assertThat(supervisor.reads()).contains("request", "cn/ncb", "Europe/Madrid");
            supervisor.opens("/supervisor/" + waiting(request));
            assertThat(supervisor.reads())
                    .contains(
                            HostileRequest.NAME,
                            "birth date",
                            "disclosed",
                            "reduced",
                            "as a reference",
                            "withheld",
                            "Who runs the agency of this request?");
            assertThat(supervisor.source())
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script", "<img");

            supervisor.fills("Reason for the drafter", "Name the agency only");
            supervisor.clicksButton("Send back");
            assertThat(supervisor.reads()).contains("Sent back to the drafter");
            assertThat(request.returnedBecause(drafter)).isEqualTo("Name the agency only");

            request.submit(drafter);
            supervisor.opens("/supervisor/" + waiting(request));
            supervisor.clicks("log in again");
            supervisor.fillsInTheLogin("supervisor1", password(Office.ES, "supervisor1"));
            assertThat(supervisor.title()).startsWith("What will leave");
            supervisor.clicksButton("Authorise");
            assertThat(supervisor.reads()).contains("Authorised: it leaves now.");
        }
    }

    @Test
    void theAccountOfTheDrafterCannotAuthorise() throws IOException {
        HostileRequest request =
                HostileRequest.submittedBy(cast.the(Office.ES, "officer1"), house.settings());
        try (PersonAtTheScreen drafter = at(Office.ES, "both1")) {
            drafter.opens("/supervisor/" + waiting(request));
            drafter.clicksButton("Authorise");
            assertThat(drafter.reads()).contains("Another person must do this");
        }
    }

    @Test
    void auditorsOfBothOfficesSeeTheSameDigests() {
        assertThat(digests(Office.ES)).hasSize(4).isEqualTo(digests(Office.CN));
    }

    private List<String> digests(Office office) {
        try (PersonAtTheScreen auditor = at(office, "auditor1")) {
            assertThat(auditor.opens("/auditor?exchangeFile=" + file)).isEqualTo(200);
            assertThat(auditor.reads()).contains("sent: ", "received: ", "UTC");
            seesNothingWrongWithTheLogs(auditor);
            List<String> digests =
                    auditor.all("tbody td:nth-child(7) details > code").stream().sorted().toList();
            assertThat(auditor.downloads("/auditor/disclosures.csv?exchangeFile=" + file))
                    .contains(digests);

            auditor.clicks("request");
            assertThat(auditor.reads()).contains("binding safeguards", "digest of the content");

            auditor.opens("/auditor/accesses?kind=CONSULTATION");
            assertThat(auditor.reads()).contains("read", "officer", "story");
            auditor.opens("/auditor?from=2020-01-01T00:00:00&to=2020-01-02T00:00:00");
            assertThat(auditor.reads()).contains("No disclosure fits.");
            auditor.opens("/auditor?partner=%3Cscript%3E");
            assertThat(auditor.reads()).contains("A field is missing or not allowed: partner");
            return digests;
        }
    }

    /// Where the partner's office took long to start, that it cosigned nothing yet is an alarm, and
    /// rightly.
    private static void seesNothingWrongWithTheLogs(PersonAtTheScreen auditor) {
        List<String> alarms = auditor.all("[aria-labelledby=alarms] tbody th");
        assertThat(alarms).allMatch("cosignature missing"::equals);
        if (alarms.isEmpty()) {
            assertThat(auditor.reads()).contains("No alarm");
        }
    }

    @ParameterizedTest
    @MethodSource("offices")
    void officersAndSupervisorsSeeWhatWasWithdrawn(Office office) {
        for (String role : List.of("officer", "supervisor")) {
            try (PersonAtTheScreen person = at(office, role + "1")) {
                person.opens("/" + role);
                person.clicks("Withdrawals");
                assertThat(person.title()).startsWith("Withdrawals");
                assertThat(person.reads())
                        .contains("Withdrawn by partners", "Withdrawn by us")
                        .doesNotContain("Your role does not allow");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("offices")
    void theAdministratorSeesChannelsDeadLettersAndInstruments(Office office) {
        try (PersonAtTheScreen administrator = at(office, "admin1")) {
            assertThat(administrator.opens("/administrator")).isEqualTo(200);
            assertThat(administrator.reads())
                    .contains("to the partner", "from the partner", "last heartbeat", "UTC")
                    .contains("es-cn-2026-thb", "in force", "treaty")
                    .doesNotContain("Your role does not allow");
        }
    }

    @ParameterizedTest
    @MethodSource("offices")
    void aWrongRoleGetsARefusalInWords(Office office) {
        OWN_PAGE.forEach((user, own) -> {
            try (PersonAtTheScreen person = at(office, user)) {
                assertThat(person.opens("/")).isEqualTo(200);
                assertThat(person.opens(own)).isEqualTo(200);
                for (String page : PAGES) {
                    if (!page.equals(own)) {
                        assertThat(person.opens(page)).isEqualTo(403);
                        assertThat(person.reads()).contains("Your role does not allow this page");
                    }
                }
            }
        });
    }

    @Test
    void loggingOutEndsBothSessions() {
        try (PersonAtTheScreen officer = at(Office.ES, "officer1")) {
            assertThat(officer.opens("/nowhere")).isEqualTo(404);
            assertThat(officer.reads()).contains("There is no such page");
            officer.opens("/officer");
            officer.clicks("Log out");
            assertThat(officer.reads()).contains("You are not logged in");
            officer.clicks("Log in");
            assertThat(officer.address()).contains("/realms/es/");
        }
    }

    @Test
    void theBrowserIsToldToTrustNobodyElse() {
        try (PersonAtTheScreen officer = at(Office.CN, "officer1")) {
            assertThat(officer.headersOf("/officer"))
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("referrer-policy", "no-referrer")
                    .hasEntrySatisfying(
                            "cache-control", value -> assertThat(value).contains("no-store"))
                    .hasEntrySatisfying(
                            "content-security-policy",
                            value ->
                                    assertThat(value)
                                            .contains("default-src 'none'")
                                            .doesNotContain("unsafe", "script-src"));
            assertThat(officer.cookies())
                    .anySatisfy(cookie -> {
                        assertThat(cookie.name).isEqualTo("LIAISON-cn");
                        assertThat(cookie.httpOnly).isTrue();
                        assertThat(cookie.sameSite.name()).isEqualTo("LAX");
                    })
                    .noneSatisfy(cookie ->
                            assertThat(cookie.value).containsPattern(PersonAtTheScreen.TOKEN));
        }
    }

    @ParameterizedTest
    @MethodSource("offices")
    void whoIsLoggedInCanReadWhatTheServicesOffer(Office office) {
        for (String service : List.of("case-service", "exchange-service", "audit-service")) {
            Reply described = cast.the(office, "officer1").get("/openapi/" + service);
            assertThat(described.status()).isEqualTo(200);
            assertThat(described.text("/openapi")).startsWith("3.");
            assertThat(Visitor.stranger(cast.gateway(office)).get("/openapi/" + service).status())
                    .isEqualTo(401);
        }
    }

    static List<Office> offices() {
        return Office.ALL;
    }

    private PersonAtTheScreen at(Office office, String user) {
        return chromium.person(cast.gateway(office).toString())
                .logsIn(user, password(office, user));
    }

    private String password(Office office, String user) {
        return Logins.in(house.settings().state().logins()).password(office, user);
    }

    private String waiting(HostileRequest request) {
        for (JsonNode item :
                cast.the(Office.ES, "supervisor1").get("/api/authorisations").json().at("/items")) {
            if (item.at("/exchangeFileId").asString().equals(request.exchangeFile())) {
                return item.at("/draftId").asString();
            }
        }
        throw new AssertionError("Nothing waits for that exchange file");
    }

    /// The answer in the office that asked, the request in the other.
    private String received(Office office) {
        JsonNode thread =
                cast.the(office, "officer1")
                        .get("/api/exchange-files/" + file)
                        .json()
                        .at("/thread");
        return StreamSupport.stream(thread.spliterator(), false)
                .filter(one ->
                        one.at("/direction").asString().equals("received")
                                && Set.of("answer", "request").contains(one.at("/kind").asString()))
                .map(one -> one.at("/messageId").asString())
                .findFirst()
                .orElseThrow();
    }
}
