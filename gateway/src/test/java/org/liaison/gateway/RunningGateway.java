package org.liaison.gateway;

import org.liaison.testkit.TokenIssuer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// A gateway of office `es` on a free port, before one real HTTP server for all services but
/// exchange-service, which is down. Of case-service the first process is down, of audit-service the
/// second.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "liaison.office=es",
            "liaison.public-url=https://liaison.es.example",
            "liaison.country=ES",
            "liaison.unit=ucrif",
            "liaison.zone=Europe/Madrid",
            "liaison.partners=cn",
            "liaison.keys-dir=target/no-keys",
            "liaison.instance=0",
            "spring.security.oauth2.client.registration.keycloak.client-secret=invented"
        })
class RunningGateway {

    static final TokenIssuer ES = TokenIssuer.start("es");
    static final TokenIssuer CN = TokenIssuer.start("cn");
    static final OneService SERVICE = OneService.start();

    private static final String NOBODY = "http://127.0.0.1:1";

    @LocalServerPort int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("liaison.identity.issuer", ES::issuer);
        properties.add("liaison.case-url", () -> NOBODY + "," + SERVICE.url());
        properties.add("liaison.exchange-url", () -> NOBODY);
        properties.add("liaison.audit-url", () -> SERVICE.url() + "," + NOBODY);
    }
}
