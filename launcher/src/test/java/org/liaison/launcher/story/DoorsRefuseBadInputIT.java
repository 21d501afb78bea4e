package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.launcher.visitor.Visitor;
import org.liaison.operator.office.Office;

/// What somebody hostile, or a broken program, sends to the door of a running office is refused
/// with a problem that says what is wrong and repeats nothing; and no database has a row more than
/// before.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsRefuseBadInputIT {

    private static final String SECRET = "Dongfang";
    private static final String[] WHY = {"Liaison-Justification", "exchange file of a test"};
    private static final String FILES = "/api/exchange-files";
    private static final String IMPORTS = "/api/case-files/imports";

    private final TheHouse house = TheHouse.running();
    private final Correspondence people = new Correspondence(house.settings());
    private final Cast cast = new Cast(house.settings());
    private final URI gateway = cast.gateway(Office.ES);
    private final Visitor officer = people.the(Office.ES, "officer1");
    private Map<String, Long> before = Map.of();
    private String caseFile = "";
    private String file = "";

    @BeforeAll
    void aCaseIsOnFileAndARequestDrafted() throws Exception {
        caseFile = people.imports(Requests.smallCase("DOORS-1"));
        file = people.opensExchangeFile(caseFile);
        people.drafts(file, Requests.request(Requests.aboutTheOrganisation(), List.of()));
        before = DatabaseRows.count(house.settings(), Office.ES, "case");
    }

    @AfterEach
    void nothingIsHalfWritten() throws Exception {
        assertThat(before).containsKeys("case_file", "exchange_file", "draft", "access_log");
        assertThat(DatabaseRows.count(house.settings(), Office.ES, "case")).isEqualTo(before);
    }

    @Test
    void aBodyThatIsTooLarge() {
        String large = "{\"partnerUnit\":\"" + SECRET.repeat(200_000) + "\"}";

        refused(officer.post(FILES, large, WHY), 413, "too-large");
        refused(officer.put(draft(), large, WHY), 413, "too-large");
        refused(
                officer.exchange("POST", IMPORTS, "text/csv", SECRET.repeat(2_700_000), WHY),
                413,
                "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dongfang", "{\"Dongfang", "null", "[", "\u0000", "{\"a\":01}"})
    void aBodyThatIsNoJson(String body) {
        refused(officer.post(FILES, body, WHY), 400, "malformed-request");
        refused(officer.put(draft(), body, WHY), 400, "malformed-request");
    }

    @Test
    void aBodyWithMoreBehindIt() {
        refused(officer.post(FILES, opening("cn") + SECRET, WHY), 400, "malformed-request");
        refused(officer.post(FILES, opening("cn") + "{}", WHY), 400, "malformed-request");
    }

    @Test
    void aBodyThatIsNestedWithoutEnd() {
        String deep = "{\"request\":".repeat(50_000);

        refused(officer.put(draft(), deep, WHY), 400, "");
        refused(officer.put(draft(), "[".repeat(500_000), WHY), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/xml", "text/plain", "multipart/form-data; boundary=x", "Dongfang/x"})
    void anotherMediaType(String type) {
        refused(officer.exchange("POST", FILES, type, SECRET, WHY), 415, "wrong-media-type");
        refused(officer.exchange("POST", IMPORTS, type, SECRET, WHY), 415, "wrong-media-type");
    }

    @Test
    void aFormAsAnotherSiteWouldSendIt() {
        String form = "application/x-www-form-urlencoded";

        refused(officer.exchange("POST", FILES, form, "a=" + SECRET, WHY), 415, "wrong-media-type");
    }

    @Test
    void aFieldThatNobodyKnows() {
        Reply opened =
                officer.post(FILES, opening("cn").replace("{", "{\"" + SECRET + "\":1,"), WHY);
        Reply drafted =
                officer.put(
                        draft(),
                        Requests.request("", List.of())
                                .replace("\"offence\"", "\"" + SECRET + "\":1,\"offence\""),
                        WHY);

        refused(opened, 400, "invalid-field");
        refused(drafted, 400, "invalid-field");
        assertThat(opened.text("/errors/0/rule")).isEqualTo("unknown-field");
        assertThat(drafted.text("/errors/0/field")).isEqualTo("request");
    }

    @Test
    void aFieldThatIsMissing() {
        Reply reply = officer.post(FILES, "{\"instrumentVersion\":1}", WHY);

        refused(reply, 400, "invalid-field");
        assertThat(reply.text("/errors/0/field")).isEqualTo("caseFileId");
        assertThat(reply.text("/errors/0/rule")).isEqualTo("required");
    }

    @Test
    void aPartnerThatNobodyKnows() {
        refused(officer.post(FILES, opening("zz"), WHY), 422, "rule-broken");
        refused(officer.post(FILES, opening(SECRET), WHY), 422, "rule-broken");
        assertThat(officer.post(FILES, opening("zz"), WHY).text("/rule"))
                .isEqualTo("unknown-partner");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/case-files",
        "PATCH,  /api/exchange-files",
        "PUT,    /api/inbox",
        "POST,   /api/instruments"
    })
    void anotherMethod(String method, String path) {
        refused(
                officer.exchange(method, path, "application/json", "{}", WHY),
                405,
                "method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Dongfang",
                "/api/Dongfang",
                "/api/person-entries/Dongfang",
                "/api/exchange-files/00000000-0000-0000-0000-000000000000/Dongfang",
                "/officer/Dongfang/Dongfang",
                "/v3/Dongfang"
            })
    void aPathThatIsNot(String path) {
        refused(officer.get(path, WHY), 404, "not-found");
    }

    /// Nobody needs to be known for these: they do not get as far as the login.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/case-files/../../actuator/env",
                "/api/case-files/..%2f..%2factuator/env",
                "/api/case-files/%2e%2e/%2e%2e/actuator/env",
                "/api/case-files/..;/..;/actuator/env",
                "/api/case-files/%00Dongfang",
                "/api//case-files",
                "/api/case-files\\..\\Dongfang",
                "/assets/../../../../../../etc/passwd",
                "/assets/..%252f..%252f..%252fetc/passwd"
            })
    void aPathThatClimbs(String path) {
        Reply reply = RawKnock.get(gateway, path, "");

        assertThat(reply.status()).isBetween(400, 404);
        assertThat(reply.body()).doesNotContain(SECRET, "root:", "Tomcat", "Exception");
    }

    @Test
    void headersThatAreTooManyOrTooLarge() {
        Reply large = RawKnock.get(gateway, "/", "X-Bomb: " + SECRET.repeat(20_000) + "\r\n");
        Reply many = RawKnock.get(gateway, "/", ("X-Bomb: " + SECRET + "\r\n").repeat(2_000));
        Reply unsound = RawKnock.get(gateway, "/", "X-Bomb\r\n" + SECRET + "\u0001: 1\r\n");

        for (Reply reply : List.of(large, many, unsound)) {
            assertThat(reply.status()).isIn(400, 431);
            assertThat(reply.body()).doesNotContain(SECRET, "Tomcat", "Exception");
        }
        assertThat(officer.get("/api/case-files").status()).isEqualTo(200);
    }

    @Test
    void aTokenOfTheOtherRealm() {
        for (String token :
                List.of(cast.machineToken(Office.CN), "eyJhbGciOiJub25lIn0.e30.", SECRET, "")) {
            Reply reply =
                    Visitor.stranger(gateway)
                            .get("/api/case-files", "Authorization", "Bearer " + token);
            refused(reply, 401, "not-authenticated");
        }
    }

    @Test
    void anOwnMachineWhereOnlyPeopleMayBe() {
        Reply reply =
                Visitor.stranger(gateway)
                        .get(
                                "/api/case-files",
                                "Authorization",
                                "Bearer " + cast.machineToken(Office.ES));

        refused(reply, 403, "not-allowed");
    }

    private String opening(String partner) {
        return """
        {"caseFileId":"%s","partnerOffice":"%s","partnerUnit":"ncb",
         "instrumentId":"es-cn-2026-thb","instrumentVersion":1}\
        """
                .formatted(caseFile, partner);
    }

    private String draft() {
        return FILES + "/" + file + "/draft";
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.problem()).isEqualTo(status);
        assertThat(reply.problem()).startsWith(code).isNotEmpty();
        assertThat(reply.body()).doesNotContain(SECRET);
    }
}
