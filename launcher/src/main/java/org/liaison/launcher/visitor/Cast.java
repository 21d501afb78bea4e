package org.liaison.launcher.visitor;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.operator.backend.ServiceName;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Logins;
import org.liaison.operator.office.Office;

/// The invented people and machines of the offices on this machine, each logged in once.
public final class Cast {

    private final LauncherSettings settings;
    private final Logins logins;
    private final Map<String, Visitor> visitors = new HashMap<>();

    public Cast(LauncherSettings settings) {
        this.settings = settings;
        this.logins = Logins.in(settings.state().logins());
    }

    /// That user of that office, logged in at its gateway.
    public Visitor the(Office office, String user) {
        return visitors.computeIfAbsent(
                office.code() + "." + user,
                name -> Visitor.loggedIn(gateways(office), user, logins.password(office, user)));
    }

    /// Somebody at the gateway of an office who does not say who they are.
    public Visitor stranger(Office office) {
        return Visitor.stranger(gateways(office));
    }

    /// Where the first gateway of an office answers.
    public URI gateway(Office office) {
        return gateways(office).getFirst();
    }

    private List<URI> gateways(Office office) {
        return addresses(settings.ports().gateways(office, settings.profile()));
    }

    /// Where the gateway and the three services of an office answer, each with all its processes.
    public List<List<URI>> doors(Office office) {
        return Arrays.stream(ServiceName.values())
                .map(service ->
                        addresses(
                                settings.profile().replicas().stream()
                                        .map(replica ->
                                                service.port(settings.ports(), office, replica))
                                        .toList()))
                .toList();
    }

    private static List<URI> addresses(List<Integer> ports) {
        return ports.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toList();
    }

    /// An access token of the office's demonstration agency: client credentials, nobody behind it.
    public String machineToken(Office office) {
        return Machine.token(
                URI.create(settings.ports().issuer(office)),
                "demo-agency",
                logins.clientSecret(office, "demo-agency"));
    }
}
