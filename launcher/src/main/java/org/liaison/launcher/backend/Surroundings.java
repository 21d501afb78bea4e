package org.liaison.launcher.backend;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.operator.backend.Brokers;
import org.liaison.operator.backend.ServiceName;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.PortPlan;

/// Where a service listens and where it finds what its office has.
///
/// @param listen `address:port` it listens on
/// @param publicUrl the address under which people know the door of the office
/// @param kafka `host:port` of the broker; several with commas
/// @param postgres `host:port` of the database server
/// @param issuer the realm as people and tokens know it
/// @param backchannel the realm as services reach it; null when that is the issuer's address
/// @param keys the folder of the service's secrets
/// @param missedAfter the milliseconds after which a process that died is missed; null when that is
///   for the service to say
record Surroundings(
        String listen,
        String publicUrl,
        String caseService,
        String exchangeService,
        String auditService,
        String kafka,
        String postgres,
        String issuer,
        @Nullable String backchannel,
        String keys,
        @Nullable Integer missedAfter) {

    private static final String LOOPBACK = "127.0.0.1:";
    private static final int SOON_MILLIS = 6_000;

    /// Everything on this machine, each at a port of its own.
    ///
    /// @param replica which process of the service, from 1
    static Surroundings onLoopback(
            LauncherSettings settings, Office office, ServiceName service, int replica) {
        PortPlan ports = settings.ports();
        return new Surroundings(
                LOOPBACK + service.port(ports, office, replica),
                "http://" + LOOPBACK + ServiceName.GATEWAY.port(ports, office, replica),
                addresses(settings, office, ServiceName.CASE),
                addresses(settings, office, ServiceName.EXCHANGE),
                addresses(settings, office, ServiceName.AUDIT),
                new Brokers(settings, office).internal(),
                LOOPBACK + ports.postgres(office),
                ports.issuer(office),
                null,
                settings.state().office(office).secrets(service.module()).toString(),
                settings.state().isShortLived() ? SOON_MILLIS : null);
    }

    /// Whoever asks a service asks the first of these that answers.
    private static String addresses(LauncherSettings settings, Office office, ServiceName service) {
        return settings.profile().replicas().stream()
                .map(replica ->
                        "http://" + LOOPBACK + service.port(settings.ports(), office, replica))
                .collect(Collectors.joining(","));
    }

    /// A container in the networks of its office, where each part has the name of what it is.
    static Surroundings inContainer(PortPlan ports, Office office) {
        return new Surroundings(
                "0.0.0.0:8080",
                "http://" + LOOPBACK + ports.gateway(office),
                "http://case-service:8080",
                "http://exchange-service:8080",
                "http://audit-service:8080",
                "kafka:9092",
                "postgres:5432",
                ports.issuer(office),
                "http://keycloak:8080/realms/" + office.code(),
                ContainerPaths.SECRETS,
                null);
    }

    String listenAddress() {
        return listen.substring(0, listen.lastIndexOf(':'));
    }

    String listenPort() {
        return listen.substring(listen.lastIndexOf(':') + 1);
    }
}
