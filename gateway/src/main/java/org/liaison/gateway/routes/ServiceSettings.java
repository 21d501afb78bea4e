package org.liaison.gateway.routes;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the services of this office are, as the office's own file says.
///
/// @param caseUrl case-service
/// @param exchangeUrl exchange-service
/// @param auditUrl audit-service
@ConfigurationProperties("liaison")
public record ServiceSettings(URI caseUrl, URI exchangeUrl, URI auditUrl) {

    private static final List<String> CASE =
            List.of(
                    "case-files",
                    "exchange-files",
                    "authorisations",
                    "inbox",
                    "instruments",
                    "duty-contacts");
    private static final List<String> EXCHANGE = List.of("channels", "dead-letters");
    private static final List<String> AUDIT =
            List.of("disclosures", "disclosure-files", "accesses", "audit-alarms", "logs");

    /// A service, its address and the first segments of the paths that go to it.
    public record Service(String name, URI url, List<String> segments) {}

    /// All services behind the door.
    public List<Service> all() {
        return List.of(
                new Service("case-service", caseUrl, CASE),
                new Service("exchange-service", exchangeUrl, EXCHANGE),
                new Service("audit-service", auditUrl, AUDIT));
    }
}
