package org.liaison.operator.backend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.SecretFile;

/// Somebody who comes to the INTERNAL listener of an office's broker, with a password from a file
/// that nobody else is given.
///
/// @param name as the broker knows them
/// @param password the file
public record BrokerUser(String name, Path password) {

    /// Founds the office and may everything; no service is ever given its password.
    public static final String FOUNDING = "founding";

    private static final String PASSWORD = "liaison.kafka.password";

    public static BrokerUser founding(OfficeFolder folder) {
        return new BrokerUser(FOUNDING, folder.secretProperty(FOUNDING, PASSWORD));
    }

    static BrokerUser service(OfficeFolder folder, ServiceName service) {
        return new BrokerUser(service.module(), folder.secretProperty(service.module(), PASSWORD));
    }

    /// A bridge handles a partner's bytes: each has its own name, so that one that was taken over
    /// can write no other partner's channels.
    public static BrokerUser bridge(OfficeFolder folder, Office partner) {
        String name = bridgeName(partner);
        return new BrokerUser(name, folder.secretProperty(BridgeBackend.NAME, name + ".password"));
    }

    public static String bridgeName(Office partner) {
        return BridgeBackend.NAME + "-from-" + partner.code();
    }

    /// Everybody who comes to that listener.
    public static List<BrokerUser> all(Office office, OfficeFolder folder) {
        List<BrokerUser> users = new ArrayList<>();
        users.add(founding(folder));
        for (ServiceName service : ServiceName.values()) {
            if (service.hasBroker()) {
                users.add(service(folder, service));
            }
        }
        office.partners().forEach(partner -> users.add(bridge(folder, partner)));
        return users;
    }

    /// How the launcher's own tools and tests come to the broker of an office of this machine.
    public static BrokerAccess administrator(LauncherSettings settings, Office office) {
        return founding(settings.state().office(office))
                .access(new Brokers(settings, office).internal());
    }

    BrokerAccess access(String bootstrap) {
        return BrokerAccess.byPassword(bootstrap, name, secret());
    }

    /// Made when there is none yet.
    public String secret() {
        return SecretFile.readOrMake(password);
    }
}
