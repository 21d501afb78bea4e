package org.liaison.launcher.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liaison.operator.backend.AotCache;
import org.liaison.operator.backend.Brokers;
import org.liaison.operator.backend.Jvm;
import org.liaison.operator.backend.OfficePart;
import org.liaison.operator.backend.PartId;
import org.liaison.operator.backend.PostgresBackend;
import org.liaison.operator.backend.ServiceName;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Logins;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.SecretFile;
import org.liaison.operator.process.Launch;

/// One of the office's services, from the same jar as everywhere.
public final class ServiceBackend extends OfficePart {

    private final ServiceName service;

    private final int replica;

    /// @param replica which of its processes, from 1
    public ServiceBackend(
            LauncherSettings settings, Office office, ServiceName service, int replica) {
        super(settings, office, service.part(replica));
        this.service = service;
        this.replica = replica;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port());
    }

    /// A further process starts after the one before it: what is made at the first start is then
    /// there, and a small machine is not asked for everything at once.
    @Override
    public List<PartId> needs() {
        if (replica > 1) {
            return List.of(PartId.of(office, service.part(replica - 1)));
        }
        return switch (service) {
            case CASE, EXCHANGE, AUDIT -> {
                List<PartId> needs = new ArrayList<>(new Brokers(settings, office).parts());
                needs.add(PartId.of(office, PostgresBackend.NAME));
                yield needs;
            }
            case GATEWAY -> List.of(KeycloakBackend.partId());
        };
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(configuration().getParent());
        Files.writeString(
                configuration(),
                ServiceProperties.onLoopback(settings, office, service, replica).render());
        SecretFile.folder(folder.secrets(service.module()).resolve("config"));
        if (service == ServiceName.GATEWAY) {
            gatewaySecret(
                    folder, Logins.in(settings.state().logins()).clientSecret(office, "gateway"));
        }
    }

    @Override
    public Launch launch() throws IOException {
        Path jar = new UnpackedService(settings, service).jar();
        String build = UnpackedService.fingerprint(jar);
        List<String> command = Jvm.small(settings, heapMegabytes());
        command.addAll(new AotCache(settings, service.module()).options(office, replica, build));
        command.addAll(
                List.of(
                        "-jar",
                        jar.toString(),
                        "--spring.config.additional-location=" + configuration().toUri()));
        return new Launch(command, Map.of(), log(), folder.path());
    }

    @Override
    public boolean isReady() {
        return LoopbackHttp.isOk(port(), "/actuator/health/readiness");
    }

    /// The secret by which the gateway is a client of the office's realm.
    static void gatewaySecret(OfficeFolder folder, String secret) throws IOException {
        SecretFile.write(
                folder.secretProperty(
                        ServiceName.GATEWAY.module(),
                        "spring.security.oauth2.client.registration.keycloak.client-secret"),
                secret);
    }

    /// exchange-service holds whole batches, sealed and opened; in less it copies them about.
    private int heapMegabytes() {
        return service == ServiceName.EXCHANGE ? 448 : 256;
    }

    private Path configuration() {
        return folder.config(service.part(replica) + ".yml");
    }

    private int port() {
        return service.port(settings.ports(), office, replica);
    }
}
