package org.liaison.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/// Whoever opens the door under another name of the machine comes to the printed address, at which
/// the login works.
class SendingToThePrintedAddressTest {

    private static final String PRINTED = "http://127.0.0.1:18100";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:18100",
                "LOCALHOST:18100",
                "[::1]:18100",
                "office.test",
                "evil.example"
            })
    void sendsABrowserThere(String host) throws Exception {
        // when
        MockHttpServletResponse answer =
                ask(PRINTED, "GET", host, "/officer/inbox", "cursor=a%20b");
        // then
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).isEqualTo(PRINTED + "/officer/inbox?cursor=a%20b");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,127.0.0.1:18100,/",
        "GET,localhost:18100,/api/case-files",
        "GET,localhost:18100,/openapi/case-service",
        "GET,localhost:18100,/actuator/health/readiness",
        "POST,localhost:18100,/logout",
    })
    void leavesOthersWhereTheyAre(String method, String host, String path) throws Exception {
        assertThat(ask(PRINTED, method, host, path, null).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://office.example", "http://127.0.0.1:0"})
    void sendsNobodyFromADoorThatOthersReachOrThatHasNoPortYet(String address) throws Exception {
        assertThat(ask(address, "GET", "gateway:8080", "/", null).getStatus()).isEqualTo(200);
    }

    @Test
    void looksAtWhatTheBrowserSaidAndNotAtWhatAnotherFilterMadeOfIt() throws Exception {
        // given
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.addHeader("Host", "localhost:18100");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        HttpServletRequestWrapper wrapped =
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getHeader(String name) {
                        return "127.0.0.1:18100";
                    }
                };
        // when
        new PrintedAddress(URI.create(PRINTED)).doFilter(wrapped, answer, new MockFilterChain());
        // then
        assertThat(answer.getStatus()).isEqualTo(302);
    }

    private static MockHttpServletResponse ask(
            String printed, String method, String host, String path, @Nullable String query)
            throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.addHeader("Host", host);
        request.setQueryString(query);
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new PrintedAddress(URI.create(printed)).doFilter(request, answer, new MockFilterChain());
        return answer;
    }
}
