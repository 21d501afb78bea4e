package org.liaison.operator.office;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.operator.OperatorFailure;

/// What a run of the launcher is about: which build, which state, which ports.
public record LauncherSettings(Installation installation, StateFolder state, PortPlan ports) {

    /// From 32768 up Linux takes ports for outgoing connections: a part that starts there may find
    /// that another part's connection has its port.
    private static final int HIGHEST_BASE = 32_000;

    private static final String WRONG_BASE =
            "LIAISON_PORT_BASE must be a number from 1024 to "
                    + HIGHEST_BASE
                    + ": ports from 32768 up may be taken by outgoing connections at any moment";

    /// From `LIAISON_HOME` and `LIAISON_PORT_BASE`; without them `.liaison` in the project and
    /// 18000.
    public static LauncherSettings from(Map<String, String> environment) {
        Installation installation = Installation.find();
        @Nullable String home = environment.get("LIAISON_HOME");
        Path state =
                home == null || home.isBlank()
                        ? installation.root().resolve(".liaison")
                        : Path.of(home);
        return new LauncherSettings(
                installation, HomePath.of(state), ports(environment.get("LIAISON_PORT_BASE")));
    }

    /// How many brokers and processes of each service the offices have.
    public Profile profile() {
        return state.profile();
    }

    private static PortPlan ports(@Nullable String base) {
        if (base == null) {
            return new PortPlan(PortPlan.USUAL_BASE);
        }
        try {
            int number = Integer.parseInt(base.strip());
            if (number <= HIGHEST_BASE) {
                return new PortPlan(number);
            }
        } catch (IllegalArgumentException wrong) {
            throw new OperatorFailure(WRONG_BASE, wrong);
        }
        throw new OperatorFailure(WRONG_BASE);
    }
}
