package org.liaison.launcher.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.liaison.operator.backend.BridgeProperties;
import org.liaison.operator.backend.BrokerUser;
import org.liaison.operator.backend.OfficeDatabases;
import org.liaison.operator.backend.ServiceName;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Logins;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.SecretFile;

/// Everything the containers of the offices are given as files: keys, certificates, passwords,
/// realms, office files. What is secret is made once and never replaced; the rest is written anew.
public final class ContainerFiles {

    /// Who the containers run as when this machine's administrator starts them: nobody.
    private static final int NOBODY_SPECIAL = 10_001;

    private final LauncherSettings settings;

    public ContainerFiles(LauncherSettings settings) {
        this.settings = settings;
    }

    /// Writes what is missing.
    ///
    /// @return the user number the containers must run as to read it
    public int write() throws IOException, InterruptedException {
        SecretFile.folder(settings.state().path());
        new HouseSecrets(settings).make(Office.ALL);
        int user = user();
        for (Office office : Office.ALL) {
            OfficeFolder folder = settings.state().office(office);
            SecretFile.readOrMake(OfficeDatabases.superuserPassword(folder));
            realm(office, folder);
            services(office, folder);
            bridges(office, folder);
            BrokerUser.all(office, folder).forEach(BrokerUser::secret);
            Files.writeString(folder.config("passwd"), passwd(user));
            handOver(folder.secrets(), user);
        }
        return user;
    }

    /// Realms already there are left as they are by the import.
    private void realm(Office office, OfficeFolder folder) throws IOException {
        Path file = folder.secrets(KeycloakBackend.NAME).resolve(office.code() + "-realm.json");
        if (Files.notExists(file)) {
            Logins logins = Logins.in(settings.state().logins());
            String realm =
                    new RealmFile(office, logins, List.of(settings.ports().gateway(office)))
                            .render();
            logins.save();
            SecretFile.write(file, realm);
        }
    }

    private void services(Office office, OfficeFolder folder) throws IOException {
        for (ServiceName service : ServiceName.values()) {
            Files.writeString(
                    folder.config(service.module() + ".yml"),
                    ServiceProperties.inContainer(settings.ports(), office, service).render());
            SecretFile.folder(folder.secrets(service.module()).resolve("config"));
            if (service.database() != null) {
                OfficeDatabases.passwords(service.module(), folder);
            }
        }
        // The one folder of secrets that a container writes: checkpoint keys, made at first start.
        SecretFile.folder(folder.secrets(ServiceName.AUDIT.module()).resolve("checkpoint"));
        ServiceBackend.gatewaySecret(
                folder, Logins.in(settings.state().logins()).clientSecret(office, "gateway"));
    }

    private static void bridges(Office office, OfficeFolder folder) throws IOException {
        for (Office partner : office.partners()) {
            BridgeProperties.writeLogin(
                    BridgeProperties.login(folder, partner), BrokerUser.bridge(folder, partner));
            BridgeProperties bridge =
                    new BridgeProperties(
                            office,
                            partner,
                            partner.code() + "-listener:9093",
                            "kafka:9092",
                            Path.of(
                                    ContainerPaths.SECRETS,
                                    BrokerUser.bridgeName(partner) + ".properties"),
                            Path.of(ContainerPaths.SECRETS, "bridge.pem"),
                            Path.of(
                                    ContainerPaths.CONFIG,
                                    "trusted-listener-" + partner.code() + ".pem"),
                            1);
            Files.writeString(
                    folder.config("bridge-from-" + partner.code() + ".properties"),
                    bridge.render());
        }
    }

    /// PostgreSQL wants to know the name of the user it runs as.
    private static String passwd(int user) {
        return "root:x:0:0:root:/root:/usr/sbin/nologin\nliaison:x:%d:0::/tmp:/usr/sbin/nologin\n"
                .formatted(user);
    }

    /// Root may give files away, so that no container need run as root; anybody else keeps them and
    /// has the containers run as themselves.
    private int user() throws IOException {
        int self = (Integer) Files.getAttribute(settings.state().path(), "unix:uid");
        return self == 0 ? NOBODY_SPECIAL : self;
    }

    private static void handOver(Path secrets, int user) throws IOException {
        try (Stream<Path> files = Files.walk(secrets)) {
            for (Path file : files.toList()) {
                if ((Integer) Files.getAttribute(file, "unix:uid") != user) {
                    Files.setAttribute(file, "unix:uid", user);
                }
            }
        }
    }
}
