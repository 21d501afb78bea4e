package org.liaison.operator.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.PortPlan;

/// The services of an office, in the order in which they are listed.
public enum ServiceName {
    CASE("case-service", "cases", "org/liaison/cases/CaseServiceApplication"),
    EXCHANGE("exchange-service", "exchange", "org/liaison/exchange/ExchangeServiceApplication"),
    AUDIT("audit-service", "audit", "org/liaison/audit/AuditServiceApplication"),
    GATEWAY("gateway", null, "org/liaison/gateway/GatewayApplication");

    private final String module;
    private final @Nullable String database;
    private final String mainClass;

    ServiceName(String module, @Nullable String database, String mainClass) {
        this.module = module;
        this.database = database;
        this.mainClass = mainClass;
    }

    /// Whether its executable jar is there and has something to execute.
    public boolean isBuilt(Installation installation) {
        Path jar = installation.serviceJar(module);
        if (Files.notExists(jar)) {
            return false;
        }
        try (JarFile entries = new JarFile(jar.toFile())) {
            return entries.getEntry("BOOT-INF/classes/" + mainClass + ".class") != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// The Maven module, which is also the name of its part and of its secrets' folder.
    public String module() {
        return module;
    }

    /// The database it owns; null for the one that has none.
    public @Nullable String database() {
        return database;
    }

    /// Whether it has a name at the office's broker.
    boolean hasBroker() {
        return this != GATEWAY;
    }

    /// Where it listens.
    ///
    /// @param replica which of its processes, from 1
    public int port(PortPlan ports, Office office, int replica) {
        int first =
                switch (this) {
                    case CASE -> ports.caseService(office);
                    case EXCHANGE -> ports.exchangeService(office);
                    case AUDIT -> ports.auditService(office);
                    case GATEWAY -> ports.gateway(office);
                };
        return ports.ofReplica(first, replica);
    }

    /// The part's name of one of its processes.
    ///
    /// @param replica from 1
    public String part(int replica) {
        return replica == 1 ? module : module + "-" + replica;
    }
}
