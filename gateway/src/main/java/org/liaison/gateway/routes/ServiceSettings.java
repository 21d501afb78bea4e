package org.liaison.gateway.routes;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the services of this office are, as the office's own file says.
///
/// @param caseUrl the processes of case-service
/// @param exchangeUrl those of exchange-service
/// @param auditUrl those of audit-service
@ConfigurationProperties("liaison")
public record ServiceSettings(List<URI> caseUrl, List<URI> exchangeUrl, List<URI> auditUrl) {

    static final List<String> CASE =
            List.of(
                    "case-files",
                    "exchange-files",
                    "authorisations",
                    "inbox",
                    "instruments",
                    "withdrawals",
                    "duty-contacts");
    static final List<String> EXCHANGE = List.of("channels", "dead-letters");
    static final List<String> AUDIT =
            List.of(
                    "disclosures",
                    "disclosure-files",
                    "accesses",
                    "break-glass",
                    "audit-alarms",
                    "logs");

    /// A service, where it is and the first segments of the paths that go to it.
    record Service(String name, Replicas replicas, List<String> segments) {}

    public ServiceSettings {
        caseUrl = List.copyOf(caseUrl);
        exchangeUrl = List.copyOf(exchangeUrl);
        auditUrl = List.copyOf(auditUrl);
    }
}
