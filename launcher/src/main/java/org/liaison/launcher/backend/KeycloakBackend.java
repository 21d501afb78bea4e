package org.liaison.launcher.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.liaison.operator.backend.Jvm;
import org.liaison.operator.backend.Part;
import org.liaison.operator.backend.PartId;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Logins;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.SecretFile;
import org.liaison.operator.process.Launch;
import org.liaison.operator.process.MarkedProcess;

/// One Keycloak that hosts the realms of all offices of this machine. Elsewhere each office has its
/// own.
public final class KeycloakBackend implements Part {

    static final String NAME = "keycloak";
    private static final int HEAP_MEGABYTES = 320;

    private final LauncherSettings settings;
    private final List<Office> offices;

    public KeycloakBackend(LauncherSettings settings, List<Office> offices) {
        this.settings = settings;
        this.offices = List.copyOf(offices);
    }

    /// The part's name, for parts that need it.
    public static PartId partId() {
        return PartId.shared(NAME);
    }

    @Override
    public PartId id() {
        return partId();
    }

    @Override
    public List<Integer> ports() {
        return List.of(settings.ports().keycloak());
    }

    @Override
    public List<PartId> needs() {
        return List.of();
    }

    @Override
    public MarkedProcess process() {
        return new MarkedProcess(folder().resolve("run").resolve(NAME + ".pid"));
    }

    @Override
    public Path log() {
        return folder().resolve("log").resolve(NAME + ".log");
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        KeycloakProgram program = new KeycloakProgram(settings.installation());
        program.make();
        program.linkInto(home());
        realms();
    }

    @Override
    public Launch launch() {
        return new Launch(
                KeycloakProgram.command(
                        Jvm.small(settings, HEAP_MEGABYTES),
                        home(),
                        List.of(
                                "start",
                                "--optimized",
                                // One node: without it Keycloak listens for others.
                                "--cache=local",
                                "--http-enabled=true",
                                "--http-host=127.0.0.1",
                                "--http-port=" + settings.ports().keycloak(),
                                "--hostname=http://127.0.0.1:" + settings.ports().keycloak(),
                                "--import-realm")),
                Map.of(),
                log(),
                folder());
    }

    @Override
    public boolean isReady() {
        return offices.stream()
                .allMatch(office ->
                        LoopbackHttp.isOk(
                                settings.ports().keycloak(),
                                "/realms/" + office.code() + "/.well-known/openid-configuration"));
    }

    /// Realms already there are left as they are by the import.
    private void realms() throws IOException {
        Logins logins = Logins.in(settings.state().logins());
        for (Office office : offices) {
            Path file = home().resolve("data/import").resolve(office.code() + "-realm.json");
            if (Files.notExists(file)) {
                String realm =
                        new RealmFile(
                                        office,
                                        logins,
                                        settings.ports().gateways(office, settings.profile()))
                                .render();
                logins.save();
                SecretFile.write(file, realm);
            }
        }
    }

    private Path folder() {
        return settings.state().keycloak();
    }

    private Path home() {
        return folder().resolve("keycloak-" + KeycloakProgram.VERSION);
    }
}
