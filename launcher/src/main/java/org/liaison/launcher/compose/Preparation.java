package org.liaison.launcher.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.liaison.launcher.backend.ContainerFiles;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.PortPlan;

/// Makes, once, everything that the containers are given, and the variables for compose: where it
/// is, which ports, which user, which images. None of the variables is a secret.
public final class Preparation {

    private static final String LOCAL_IMAGES =
            """
            KAFKA_IMAGE=liaison.local/kafka:4.3.1
            POSTGRES_IMAGE=liaison.local/postgres:18.6
            KEYCLOAK_BASE=liaison.local/keycloak-base:26.7.3
            JAVA_IMAGE=liaison.local/java:25
            """;

    private final LauncherSettings settings;
    private final Map<String, String> environment;

    public Preparation(LauncherSettings settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /// Returns when everything is there.
    public void run() throws IOException, InterruptedException {
        int user = new ContainerFiles(settings).write();
        Files.writeString(
                ContainerSettings.variables(settings),
                """
                # Written by ./liaison compose prepare, anew each time. No secrets.
                COMPOSE_PROJECT_NAME=%s
                LIAISON_STATE=%s
                LIAISON_USER=%d
                %s%s\
                """
                        .formatted(
                                project(),
                                settings.state().path(),
                                user,
                                ports(),
                                localImages() ? LOCAL_IMAGES : ""));
    }

    /// The name under which Docker groups the containers.
    String project() {
        return environment.getOrDefault("LIAISON_COMPOSE_PROJECT", "liaison");
    }

    private String ports() {
        PortPlan ports = settings.ports();
        StringBuilder lines = new StringBuilder();
        for (Office office : Office.ALL) {
            lines.append(
                    """
                    %1$s_GATEWAY_PORT=%2$d
                    %1$s_CASE_SERVICE_PORT=%3$d
                    %1$s_EXCHANGE_SERVICE_PORT=%4$d
                    %1$s_AUDIT_SERVICE_PORT=%5$d
                    %1$s_KEYCLOAK_PORT=%6$d
                    """
                            .formatted(
                                    office.country(),
                                    ports.gateway(office),
                                    ports.caseService(office),
                                    ports.exchangeService(office),
                                    ports.auditService(office),
                                    ports.keycloak(office)));
        }
        return lines.toString();
    }

    private boolean localImages() {
        return switch (environment.getOrDefault("LIAISON_IMAGES", "official")) {
            case "local" -> true;
            case "official" -> false;
            case String other ->
                    throw new OperatorFailure(
                            "LIAISON_IMAGES is local or official, not \"%s\"".formatted(other));
        };
    }
}
