package org.liaison.operator.office;

import java.util.List;

/// Which loopback port each part listens on.
///
/// @param base the port of Keycloak; office number i has the hundred that begins at base + 100 i
/// @param keycloakEach whether each office has a Keycloak of its own, in its own hundred
public record PortPlan(int base, boolean keycloakEach) {

    public static final int USUAL_BASE = 18_000;

    public PortPlan {
        if (base < 1_024 || base > 64_000) {
            throw new IllegalArgumentException("The port base is a number from 1024 to 64000");
        }
    }

    /// The plan of offices that share one Keycloak.
    public PortPlan(int base) {
        this(base, false);
    }

    public int keycloak() {
        return base;
    }

    /// Where the realm of an office is.
    public int keycloak(Office office) {
        return keycloakEach ? hundred(office) + 30 : base;
    }

    /// Where Quarkus serves Keycloak's own health, for nobody but the launcher.
    public int keycloakManagement() {
        return base + 1;
    }

    public int gateway(Office office) {
        return hundred(office);
    }

    public int caseService(Office office) {
        return hundred(office) + 1;
    }

    public int exchangeService(Office office) {
        return hundred(office) + 2;
    }

    public int auditService(Office office) {
        return hundred(office) + 3;
    }

    public int postgres(Office office) {
        return hundred(office) + 10;
    }

    public int kafkaInternal(Office office) {
        return hundred(office) + 20;
    }

    public int kafkaPartner(Office office) {
        return hundred(office) + 21;
    }

    public int kafkaController(Office office) {
        return hundred(office) + 22;
    }

    /// Where brokers talk to each other, and whoever founds the office to them.
    public int kafkaBroker(Office office) {
        return hundred(office) + 40;
    }

    /// The port of a further process of a service.
    ///
    /// @param port that of its first one
    /// @param replica from 1
    public int ofReplica(int port, int replica) {
        return port + 4 * (replica - 1);
    }

    /// The port of a further broker.
    ///
    /// @param port the same listener's at the first one
    /// @param node from 1
    public int ofBroker(int port, int node) {
        return port + 4 * (node - 1);
    }

    /// Every gateway of an office.
    public List<Integer> gateways(Office office, Profile profile) {
        return profile.replicas().stream()
                .map(replica -> ofReplica(gateway(office), replica))
                .toList();
    }

    /// The issuer of the office's tokens.
    public String issuer(Office office) {
        return "http://127.0.0.1:" + keycloak(office) + "/realms/" + office.code();
    }

    private int hundred(Office office) {
        return base + 100 * office.index();
    }
}
