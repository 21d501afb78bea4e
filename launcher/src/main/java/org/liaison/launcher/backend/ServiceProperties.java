package org.liaison.launcher.backend;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.liaison.launcher.office.LauncherSettings;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.office.PortPlan;

/// The office file of a service: where it is, whose it is, whom it talks to. Secrets are not in it;
/// it names the folder they are in.
record ServiceProperties(LauncherSettings settings, Office office, ServiceName service) {

    String render() {
        return whose() + neighbours() + server() + database();
    }

    private String whose() {
        return """
        liaison:
          office: %s
          country: %s
          unit: %s
          zone: %s
          partners: [%s]
          keys-dir: "%s"
          instance: 0
        """
                .formatted(
                        office.code(),
                        office.country(),
                        office.unit(),
                        office.zone(),
                        office.partners().stream()
                                .map(Office::code)
                                .collect(Collectors.joining(", ")),
                        keys());
    }

    private String neighbours() {
        PortPlan ports = settings.ports();
        return """
        case-url: http://127.0.0.1:%d
        exchange-url: http://127.0.0.1:%d
        audit-url: http://127.0.0.1:%d
        kafka:
          bootstrap-servers: 127.0.0.1:%d
        identity:
          issuer: %s
        """
                .formatted(
                        ports.caseService(office),
                        ports.exchangeService(office),
                        ports.auditService(office),
                        ports.kafkaInternal(office),
                        ports.issuer(office))
                .indent(2);
    }

    private String server() {
        return """
        server:
          address: 127.0.0.1
          port: %d
        spring:
          config:
            import: "configtree:%s/config/"
        """
                .formatted(service.port(settings.ports(), office), keys());
    }

    private String database() {
        String database = service.database();
        return database == null
                ? ""
                : """
                datasource:
                  url: jdbc:postgresql://127.0.0.1:%1$d/%2$s
                  username: %2$s_app
                flyway:
                  user: %2$s_owner
                  placeholders:
                    app: %2$s_app
                """
                        .formatted(settings.ports().postgres(office), database)
                        .indent(2);
    }

    private Path keys() {
        return settings.state().office(office).secrets(service.module());
    }
}
