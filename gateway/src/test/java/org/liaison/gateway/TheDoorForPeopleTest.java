package org.liaison.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class TheDoorForPeopleTest extends RunningGateway {

    private static final String DRAFT = "0191d5a0-0000-8000-8000-000000000001";
    private static final String HOSTILE = "<script>alert('x')</script>\\\"><img src=x onerror=y>";

    @Autowired private WebApplicationContext context;
    @Autowired private ClientRegistrationRepository clients;
    @Autowired private OAuth2AuthorizedClientRepository tokens;
    private MockMvc browser = MockMvcBuilders.standaloneSetup(new Object()).build();

    @BeforeEach
    void openTheBrowser() {
        SERVICE.forget();
        browser = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void sendsAStrangerToTheLoginWithProofKey() throws Exception {
        browser.perform(get("/")).andExpect(status().isOk());
        browser.perform(get("/officer"))
                .andExpect(status().is3xxRedirection())
                .andExpect(
                        header().string("Location", Matchers.endsWith("/authorization/keycloak")));
        browser.perform(get("/oauth2/authorization/keycloak"))
                .andExpect(status().is3xxRedirection())
                .andExpect(
                        header().string(
                                        "Location",
                                        Matchers.allOf(
                                                Matchers.startsWith(ES.issuer()),
                                                Matchers.containsString("code_challenge="),
                                                Matchers.not(Matchers.containsString("prompt=")))));
    }

    @Test
    void asksTheRealmForThePasswordWhenALoginMustBeFresh() throws Exception {
        browser.perform(as("supervisor", get("/login/fresh?then=/supervisor")))
                .andExpect(
                        header().string("Location", "/oauth2/authorization/keycloak?fresh=true"));
        browser.perform(get("/oauth2/authorization/keycloak?fresh=true"))
                .andExpect(
                        header().string(
                                        "Location",
                                        Matchers.allOf(
                                                Matchers.containsString("prompt=login"),
                                                Matchers.containsString("max_age=0"))));
    }

    @Test
    void letsEachRoleSeeItsOwnPageOnly() throws Exception {
        List<String> roles = List.of("officer", "supervisor", "auditor", "administrator", "agency");
        for (String role : roles) {
            for (String page : roles) {
                browser.perform(as(role, get("/" + page)))
                        .andExpect(status().is(role.equals(page) ? 200 : 403));
            }
        }
    }

    @Test
    void knowsNothingUnderAPathThatNobodyNames() throws Exception {
        for (String path : List.of("/nothing-here", "/officers", "/api/nothing-here")) {
            browser.perform(as("officer", get(path)))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(Matchers.containsString("not-found")))
                    .andExpect(content().string(Matchers.not(Matchers.containsString("nothing"))));
        }
        browser.perform(as("officer", get("/nothing-here")).header("Accept", "text/html,*/*"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(""));
        browser.perform(as("officer", get("/api/nothing-here")).header("Accept", "text/html"))
                .andExpect(content().string(Matchers.containsString("not-found")));
        browser.perform(get("/nothing-here")).andExpect(status().is3xxRedirection());
        browser.perform(as("administrator", get("/actuator/metrics")))
                .andExpect(status().isForbidden());
    }

    @Test
    void escapesEverythingThatAServiceAnswers() throws Exception {
        SERVICE.answers(
                "/api/authorisations/" + DRAFT,
                200,
                "application/json",
                """
                {"contentDigest":"H","entities":[{"ref":"H","entity":"H","identifiable":"H",
                "fields":[{"field":"H","treatment":"H","value":"H","explanation":"H"}]}]}
                """
                        .replace("\"H\"", "\"" + HOSTILE + "\""));
        SERVICE.answers(
                "/api/case-files",
                200,
                "application/json",
                "{\"items\":[{\"caseRef\":\"" + HOSTILE + "\"}]}");

        for (String page : List.of("/supervisor/" + DRAFT, "/officer")) {
            String html =
                    browser.perform(as(page.startsWith("/o") ? "officer" : "supervisor", get(page)))
                            .andExpect(status().isOk())
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertThat(html)
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script", "<img", "Bearer")
                    .doesNotContainPattern("eyJ[\\w-]+\\.eyJ");
        }
    }

    @Test
    void refusesAFormThatIsNotOfOurPages() throws Exception {
        browser.perform(as("supervisor", post("/supervisor/" + DRAFT + "/return")))
                .andExpect(status().isForbidden());
        browser.perform(as("officer", post("/api/exchange-files")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(Matchers.containsString("csrf-missing")));
        assertThat(SERVICE.wasAsked()).isFalse();
    }

    @Test
    void authorisesExactlyTheDigestThatWasShown() throws Exception {
        browser.perform(
                        as("supervisor", post("/supervisor/" + DRAFT + "/authorisation"))
                                .param("contentDigest", "abc")
                                .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Authorised")));

        assertThat(SERVICE.lastAsked().method()).isEqualTo("POST");
        assertThat(SERVICE.lastAsked().path()).isEqualTo("/api/authorisations/" + DRAFT);
        assertThat(SERVICE.lastAsked().body()).isEqualTo("{\"contentDigest\":\"abc\"}");
        assertThat(SERVICE.lastAsked().headers().getFirst("Authorization")).startsWith("Bearer ey");
    }

    @Test
    void showsAProblemInClearWordsAndTheWayOn() throws Exception {
        SERVICE.answers(
                "/api/authorisations/" + DRAFT,
                403,
                "application/problem+json",
                """
                {"type":"urn:liaison:problem:fresh-login-needed","title":"Log in again to do this"}
                """);

        browser.perform(
                        as("supervisor", post("/supervisor/" + DRAFT + "/authorisation"))
                                .param("contentDigest", "abc")
                                .with(csrf()))
                .andExpect(content().string(Matchers.containsString("Log in again to do this")))
                .andExpect(content().string(Matchers.containsString("/login/fresh?then=")));
        SERVICE.answers("/api/authorisations/" + DRAFT, 200, "application/json", "{}");
    }

    @Test
    void relaysTheTokenOfTheSessionToTheApi() throws Exception {
        browser.perform(as("officer", get("/api/case-files"))).andExpect(status().isOk());

        assertThat(SERVICE.lastAsked().headers().getFirst("Authorization")).startsWith("Bearer ey");
        assertThat(SERVICE.lastAsked().headers().containsKey("Cookie")).isFalse();
        assertThat(SERVICE.lastAsked().headers().containsKey("Transfer-Encoding")).isFalse();
    }

    @Test
    void putsTheReasonOnRecordInTheScriptInWhichItWasWritten() throws Exception {
        SERVICE.answers(
                "/api/inbox/" + DRAFT,
                404,
                "application/problem+json",
                "{\"type\":\"urn:liaison:problem:not-found\",\"title\":\"Nothing\"}");
        browser.perform(
                        as("officer", post("/officer/inbox/" + DRAFT))
                                .param("justification", " 案件 7, 100% ")
                                .with(csrf()))
                .andExpect(content().string(Matchers.containsString("案件 7, 100%")));

        assertThat(SERVICE.lastAsked().headers().getFirst("Liaison-Justification"))
                .isEqualTo("%E6%A1%88%E4%BB%B6 7, 100%25");
    }

    @Test
    void putsNoOtherReasonOnRecordThanWasWritten() throws Exception {
        browser.perform(
                        as("officer", post("/officer/inbox/" + DRAFT))
                                .param("justification", "task \u202E7")
                                .with(csrf()))
                .andExpect(content().string(Matchers.containsString("in any script")))
                .andExpect(
                        content().string(Matchers.not(Matchers.containsString("Put on record"))));

        assertThat(SERVICE.wasAsked()).isFalse();
    }

    @Test
    void leadsTwoPersonsThroughADisclosureFile() throws Exception {
        String id = "00000000-0000-0000-0000-000000000007";
        SERVICE.answers(
                "/api/disclosure-files/openings",
                200,
                "application/json",
                """
                {"items":[{"openingId":"%s","messageId":"m1","reason":"task 7","state":"requested",
                 "requestedBy":"ES-9","confirmedBy":null,"until":"2026-11-22T11:00:00Z"},
                 {"openingId":"%s","messageId":"m2","reason":"task 8","state":"confirmed",
                 "requestedBy":"ES-9","confirmedBy":"ES-2","until":"2026-11-22T11:00:00Z"}]}
                """
                        .formatted(id, id));
        SERVICE.answers(
                "/api/disclosure-files/openings/" + id + "/content",
                200,
                "application/json",
                """
                {"messageId":"m2","contentDigest":"abc","content":"AAAA","preview":{"a":1},
                 "says":{"partnerText":"Please help","entities":[{"ref":"V-1","entity":"Person",
                   "fields":[{"field":"prs_Birthdate","value":"1999","treatment":"REDUCE"}]}]},
                 "statement":{"drafter":"ES-1"},"secondGround":null,"secondGroundReason":null,
                 "internalGround":null,"persons":{"V-1":"key-1"},
                 "requestedBy":"ES-9","confirmedBy":"ES-2"}
                """);

        browser.perform(as("supervisor", get("/supervisor/disclosure-files")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("task 7")))
                .andExpect(
                        content()
                                .string(
                                        Matchers.containsString(
                                                "/supervisor/disclosure-files/"
                                                        + id
                                                        + "/confirmation")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Show once"))));
        browser.perform(
                        as(
                                "auditor",
                                post("/auditor/disclosure-files/" + id + "/content").with(csrf())))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Please help")))
                .andExpect(content().string(Matchers.containsString("key-1")));
        browser.perform(as("officer", get("/auditor/disclosure-files")))
                .andExpect(status().isForbidden());
    }

    @Test
    void leadsTwoPersonsThroughAWithdrawalAndShowsWhoIsLate() throws Exception {
        String id = "00000000-0000-0000-0000-000000000008";
        SERVICE.answers(
                "/api/withdrawals",
                200,
                "application/json",
                """
                {"items":[{"withdrawalId":"%s","exchangeFileId":"%s","senderOffice":"cn",
                 "senderUnit":"ncb","ground":"unlawful","wanted":"erase","messages":[],
                 "receivedAt":"2026-11-22T11:00:00Z","statedAct":"refused",
                 "keptBecause":"legal-duty","statedBy":"ES-4711","answeredAt":null,
                 "overdue":true,"waysOn":[]}]}
                """
                        .formatted(id, id));
        SERVICE.answers(
                "/api/withdrawals/sent",
                200,
                "application/json",
                """
                {"items":[{"withdrawalId":"%s","caseFileId":"%s","exchangeFileId":"%s",
                 "office":"fr","unit":"ocrteh","ground":"inaccurate","wanted":"restrict",
                 "sentAt":"2026-11-18T11:00:00Z","act":null,"overdue":true}]}
                """
                        .formatted(id, id, id));
        SERVICE.answers("/api/withdrawals/" + id + "/act", 204, "application/json", "");
        SERVICE.answers(
                "/api/withdrawals/" + id + "/act/authorisation",
                403,
                "application/problem+json",
                "{\"type\":\"urn:liaison:problem:second-person-needed\",\"status\":403}");

        browser.perform(as("officer", get("/officer/withdrawals")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("it was unlawful")))
                .andExpect(content().string(Matchers.containsString("a legal duty")))
                .andExpect(content().string(Matchers.containsString("fr/ocrteh")))
                .andExpect(content().string(Matchers.containsString("<strong>late</strong>")))
                .andExpect(content().string(Matchers.containsString("restrict it")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("Agree, and"))));
        browser.perform(
                        as("officer", post("/officer/withdrawals/" + id + "/act"))
                                .param("act", "refused legal-duty")
                                .with(csrf()))
                .andExpect(content().string(Matchers.containsString("A supervisor has to agree")));
        browser.perform(as("supervisor", get("/supervisor/withdrawals")))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("Agree, and tell")))
                .andExpect(
                        content().string(Matchers.containsString("value=\"refused legal-duty\"")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("restrict it"))));
        browser.perform(
                        as(
                                "supervisor",
                                post("/supervisor/withdrawals/" + id + "/authorisation")
                                        .param("act", "refused legal-duty")
                                        .with(csrf())))
                .andExpect(content().string(Matchers.containsString("cannot be the second")));
        browser.perform(as("officer", get("/supervisor/withdrawals")))
                .andExpect(status().isForbidden());
    }

    @Test
    void letsAnAuditorTakeAllThatFitsInOneFile() throws Exception {
        SERVICE.answersCsv("/api/disclosures?limit=1000&partner=cn", "at,kind\n2,SENT\n", "later");
        SERVICE.answersCsv(
                "/api/disclosures?cursor=later&limit=1000&partner=cn", "at,kind\n1,RECEIVED\n", "");

        browser.perform(as("auditor", get("/auditor/disclosures.csv?partner=cn&cursor=shown")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(header().string("Content-Disposition", Matchers.endsWith(".csv\"")))
                .andExpect(content().string("at,kind\n2,SENT\n1,RECEIVED\n"));
    }

    /// A person and a reason stand in no address, and so in no history, log or referrer.
    @Test
    void asksForAPersonInNoAddress() throws Exception {
        // given
        String person = "0191d5a0-0000-8000-8000-00000000000b";
        SERVICE.answers("/api/disclosures/by-person", 200, "application/json", "{\"items\":[]}");
        // when
        MvcResult asked =
                browser.perform(
                                as("auditor", post("/auditor/search"))
                                        .param("person", person)
                                        .param("because", "案件 7")
                                        .param("partner", "cn")
                                        .with(csrf()))
                        .andExpect(status().is3xxRedirection())
                        .andReturn();
        String result = String.valueOf(asked.getResponse().getHeader("Location"));
        assertThat(result).matches("/auditor\\?search=[0-9a-f-]{36}");
        assertThat(SERVICE.wasAsked()).isFalse();
        for (String page : List.of(result, result + "&cursor=next")) {
            SERVICE.forget();
            browser.perform(
                            as("auditor", get(page))
                                    .session(
                                            (MockHttpSession)
                                                    Objects.requireNonNull(
                                                            asked.getRequest().getSession())))
                    .andExpect(status().isOk());
            // then: the alarms of the page are asked last
            assertThat(SERVICE.asked())
                    .anySatisfy(one -> {
                        assertThat(one.method()).isEqualTo("POST");
                        assertThat(one.path()).isEqualTo("/api/disclosures/by-person");
                        assertThat(one.body()).contains(person, "\"partner\":\"cn\"");
                        assertThat(one.body().contains("\"cursor\":\"next\""))
                                .isEqualTo(page.endsWith("next"));
                        assertThat(one.headers().getFirst("Liaison-Justification"))
                                .isEqualTo("%E6%A1%88%E4%BB%B6 7");
                    });
        }
        SERVICE.forget();
        browser.perform(as("auditor", get(result)))
                .andExpect(content().string(Matchers.containsString("kept no more")));
        assertThat(SERVICE.asked())
                .noneSatisfy(one -> assertThat(one.path()).startsWith("/api/disclosures"));
    }

    @Test
    void filtersWithoutAPersonStandInTheAddress() throws Exception {
        browser.perform(as("auditor", post("/auditor/search")).param("partner", "cn").with(csrf()))
                .andExpect(header().string("Location", "/auditor?partner=cn"));
        browser.perform(as("auditor", get("/auditor?person=0191d5a0")));
        assertThat(SERVICE.asked())
                .allSatisfy(one -> assertThat(one.path()).doesNotContain("0191d5a0"));
    }

    @Test
    void givesNoFileThatIsNotWhole() throws Exception {
        SERVICE.answersCsv("/api/accesses?limit=1000", "at\n2\n", "broken");
        SERVICE.answers("/api/accesses?cursor=broken&limit=1000", 500, "text/plain", "");

        browser.perform(as("auditor", get("/auditor/accesses.csv")))
                .andExpect(status().isServiceUnavailable());
    }

    @Test
    void tellsTheBrowserToTrustNobodyElse() throws Exception {
        browser.perform(get("/"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        Matchers.containsString("default-src 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"));
    }

    private MockHttpServletRequestBuilder as(String role, MockHttpServletRequestBuilder request) {
        List<GrantedAuthority> authorities =
                Arrays.stream(new String[] {role})
                        .<GrantedAuthority>map(name ->
                                new SimpleGrantedAuthority(
                                        "ROLE_" + name.toUpperCase(java.util.Locale.ROOT)))
                        .toList();
        OAuth2AuthenticationToken person =
                new OAuth2AuthenticationToken(
                        new DefaultOAuth2User(authorities, Map.of("sub", "ES-4711"), "sub"),
                        authorities,
                        "keycloak");
        return request.session(sessionWithToken(person, role)).with(authentication(person));
    }

    private MockHttpSession sessionWithToken(OAuth2AuthenticationToken person, String role) {
        ClientRegistration realm =
                java.util.Objects.requireNonNull(clients.findByRegistrationId("keycloak"));
        OAuth2AccessToken token =
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        ES.token("ES-4711", role),
                        Instant.now(),
                        Instant.now().plusSeconds(300));
        MockHttpServletRequest login = new MockHttpServletRequest();
        MockHttpSession session = new MockHttpSession();
        login.setSession(session);
        tokens.saveAuthorizedClient(
                new OAuth2AuthorizedClient(realm, "ES-4711", token),
                person,
                login,
                new MockHttpServletResponse());
        return session;
    }
}
