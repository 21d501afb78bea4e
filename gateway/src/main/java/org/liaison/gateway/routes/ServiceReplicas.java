package org.liaison.gateway.routes;

import java.util.List;
import org.liaison.gateway.routes.ServiceSettings.Service;
import org.springframework.stereotype.Component;

/// The services behind the door, each with its processes.
@Component
public final class ServiceReplicas {

    private final Replicas cases;
    private final Replicas exchange;
    private final Replicas audit;

    ServiceReplicas(ServiceSettings settings) {
        this.cases = new Replicas(settings.caseUrl());
        this.exchange = new Replicas(settings.exchangeUrl());
        this.audit = new Replicas(settings.auditUrl());
    }

    /// case-service.
    public Replicas cases() {
        return cases;
    }

    /// exchange-service.
    public Replicas exchange() {
        return exchange;
    }

    /// audit-service.
    public Replicas audit() {
        return audit;
    }

    List<Service> all() {
        return List.of(
                new Service("case-service", cases, ServiceSettings.CASE),
                new Service("exchange-service", exchange, ServiceSettings.EXCHANGE),
                new Service("audit-service", audit, ServiceSettings.AUDIT));
    }
}
