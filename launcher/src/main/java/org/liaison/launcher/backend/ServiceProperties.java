package org.liaison.launcher.backend;

import java.util.stream.Collectors;
import org.liaison.operator.backend.ServiceName;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.PortPlan;

/// The office file of a service: where it is, whose it is, whom it talks to. Secrets are not in it;
/// it names the folder they are in.
record ServiceProperties(Office office, ServiceName service, Surroundings around) {

    static ServiceProperties onLoopback(
            LauncherSettings settings, Office office, ServiceName service, int replica) {
        return new ServiceProperties(
                office, service, Surroundings.onLoopback(settings, office, service, replica));
    }

    static ServiceProperties inContainer(PortPlan ports, Office office, ServiceName service) {
        return new ServiceProperties(office, service, Surroundings.inContainer(ports, office));
    }

    String render() {
        return whose() + door() + neighbours() + backchannel() + server() + database();
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
          # An hour in an office's service; nobody who tries this out waits so long.
          beat: {interval: 30s, entries: 64}
        """
                .formatted(
                        office.code(),
                        office.country(),
                        office.unit(),
                        office.zone(),
                        office.partners().stream()
                                .map(Office::code)
                                .collect(Collectors.joining(", ")),
                        around.keys());
    }

    private String door() {
        return service == ServiceName.GATEWAY ? "  public-url: " + around.publicUrl() + "\n" : "";
    }

    private String neighbours() {
        return """
        case-url: %s
        exchange-url: %s
        audit-url: %s
        kafka:
          bootstrap-servers: %s%s
        identity:
          issuer: %s
        """
                .formatted(
                        around.caseService(),
                        around.exchangeService(),
                        around.auditService(),
                        around.kafka(),
                        missing(),
                        around.issuer())
                .indent(2);
    }

    private String missing() {
        return around.missedAfter() == null
                ? ""
                : "\n  session-timeout-millis: " + around.missedAfter();
    }

    private String backchannel() {
        return around.backchannel() == null
                ? ""
                : "    backchannel: " + around.backchannel() + "\n";
    }

    private String server() {
        return """
        server:
          address: %s
          port: %s
        spring:
          config:
            import: "configtree:%s/config/"
        """
                .formatted(around.listenAddress(), around.listenPort(), around.keys());
    }

    private String database() {
        String database = service.database();
        return database == null
                ? ""
                : """
                datasource:
                  url: jdbc:postgresql://%1$s/%2$s
                  username: %2$s_app
                flyway:
                  user: %2$s_owner
                  placeholders:
                    app: %2$s_app
                """
                        .formatted(around.postgres(), database)
                        .indent(2);
    }
}
