package org.liaison.launcher.compose;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.PortPlan;
import org.liaison.operator.office.StateFolder;

/// The settings of offices in containers, beside those of offices without: their own state, their
/// own ports, a Keycloak for each office.
public final class ContainerSettings {

    private static final int USUAL_BASE = 19_000;

    private ContainerSettings() {}

    /// From the same variables as the launcher's own; state goes into `compose/` below its folder.
    public static LauncherSettings from(Map<String, String> environment) {
        Map<String, String> with = new HashMap<>(environment);
        with.putIfAbsent("LIAISON_PORT_BASE", String.valueOf(USUAL_BASE));
        LauncherSettings settings = LauncherSettings.from(with);
        return new LauncherSettings(
                settings.installation(),
                new StateFolder(settings.state().path().resolve("compose")),
                new PortPlan(settings.ports().base(), true));
    }

    /// The file of variables that compose reads.
    public static Path variables(LauncherSettings settings) {
        return settings.state().path().resolve("compose.env");
    }
}
