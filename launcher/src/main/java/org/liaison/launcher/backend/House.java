package org.liaison.launcher.backend;

import java.util.ArrayList;
import java.util.List;
import org.liaison.operator.backend.BridgeBackend;
import org.liaison.operator.backend.KafkaBackend;
import org.liaison.operator.backend.Part;
import org.liaison.operator.backend.PostgresBackend;
import org.liaison.operator.backend.ServiceName;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;

/// Every part of every office of this machine, in an order in which each comes after what it needs.
///
/// @param settings which build, state and ports
/// @param offices whose parts they are
/// @param parts what there is to run
public record House(LauncherSettings settings, List<Office> offices, List<Part> parts) {

    public House {
        offices = List.copyOf(offices);
        parts = List.copyOf(parts);
    }

    /// The offices of the demonstration. A service whose jar was not built is left out, unless it
    /// runs from an earlier build: whoever stops the house must find it.
    public static House of(LauncherSettings settings) {
        List<Part> parts = new ArrayList<>(brokers(settings, Office.ALL));
        parts.add(new KeycloakBackend(settings, Office.ALL));
        for (ServiceName service : ServiceName.values()) {
            for (int replica : settings.profile().replicas()) {
                for (Office office : Office.ALL) {
                    Part part = new ServiceBackend(settings, office, service, replica);
                    if (service.isBuilt(settings.installation())
                            || part.process().running().isPresent()) {
                        parts.add(part);
                    }
                }
            }
        }
        return new House(settings, Office.ALL, parts);
    }

    /// Only what a message passes between offices: PostgreSQL, broker and bridge of each.
    public static House withoutServices(LauncherSettings settings) {
        return new House(settings, Office.ALL, brokers(settings, Office.ALL));
    }

    /// The services that were not built, in words.
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            if (!service.isBuilt(settings.installation())) {
                missing.add(service.module());
            }
        }
        return missing;
    }

    private static List<Part> brokers(LauncherSettings settings, List<Office> offices) {
        List<Part> parts = new ArrayList<>();
        offices.forEach(office -> parts.add(new PostgresBackend(settings, office)));
        for (Office office : offices) {
            for (int node : settings.profile().brokers()) {
                parts.add(new KafkaBackend(settings, office, node));
            }
        }
        for (Office office : offices) {
            for (Office partner : office.partners()) {
                parts.add(new BridgeBackend(settings, office, partner));
            }
        }
        return parts;
    }
}
