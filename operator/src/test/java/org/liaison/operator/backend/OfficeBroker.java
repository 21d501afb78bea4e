package org.liaison.operator.backend;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.liaison.operator.office.FreeHundreds;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.PortPlan;
import org.liaison.operator.office.SecretFile;
import org.liaison.operator.office.StateFolder;
import org.liaison.testkit.EmbeddedKafka;

/// The broker of an office inside this JVM, its listeners, users and rights as the launcher makes
/// them.
final class OfficeBroker implements AutoCloseable {

    private final LauncherSettings settings;
    private final Office office;
    private final EmbeddedKafka broker;

    private OfficeBroker(LauncherSettings settings, Office office, EmbeddedKafka broker) {
        this.settings = settings;
        this.office = office;
        this.broker = broker;
    }

    /// The secrets of all offices of the tests, in that folder.
    static LauncherSettings secrets(Path folder) throws IOException, InterruptedException {
        return secrets(folder, FreeHundreds.find());
    }

    static LauncherSettings secrets(Path folder, PortPlan ports)
            throws IOException, InterruptedException {
        LauncherSettings settings =
                new LauncherSettings(Installation.find(), new StateFolder(folder), ports);
        for (Office office : Office.ALL) {
            SecretFile.folder(settings.state().office(office).secrets());
        }
        new PartnerCertificates(settings).make(Office.ALL);
        return settings;
    }

    static OfficeBroker start(LauncherSettings settings, Office office)
            throws InterruptedException {
        return startAdvertising(settings, office, settings.ports().kafkaPartner(office));
    }

    /// One that tells partners' bridges that it is at that port.
    static OfficeBroker startAdvertising(LauncherSettings settings, Office office, int partnerPort)
            throws InterruptedException {
        PortPlan ports = settings.ports();
        OfficeFolder folder = settings.state().office(office);
        String own = "127.0.0.1:" + ports.kafkaBroker(office);
        String controller = "127.0.0.1:" + ports.kafkaController(office);
        String internal = "INTERNAL://127.0.0.1:" + ports.kafkaInternal(office);
        String partner = ",PARTNER://127.0.0.1:";
        Map<String, String> all = KafkaContract.officeSettings(ListenerSecurity.of(folder));
        all.put(
                "listeners",
                "%s%s%d,BROKER://%s,CONTROLLER://%s"
                        .formatted(internal, partner, ports.kafkaPartner(office), own, controller));
        all.put(
                "advertised.listeners",
                "%s%s%d,BROKER://%s".formatted(internal, partner, partnerPort, own));
        all.put("controller.quorum.voters", "1@" + controller);
        OfficeBroker started = new OfficeBroker(settings, office, EmbeddedKafka.start(all));
        OfficeChannels channels = new OfficeChannels(office, folder, own);
        await().atMost(Duration.ofMinutes(1)).until(channels::brokerAnswers);
        channels.make();
        return started;
    }

    Map<String, Object> founder() {
        return as(BrokerUser.founding(folder()));
    }

    /// At the INTERNAL listener, with that user's password.
    Map<String, Object> as(BrokerUser user) {
        return user.access("127.0.0.1:" + settings.ports().kafkaInternal(office)).with(Map.of());
    }

    /// At the PARTNER listener, as the bridge of that office.
    Map<String, Object> asBridgeOf(Office partner) {
        return withKey(PartnerCertificates.bridgeKey(settings.state().office(partner)));
    }

    /// At the PARTNER listener, with that key.
    Map<String, Object> withKey(Path key) {
        Map<String, Object> client =
                new HashMap<>(
                        PartnerCertificates.client(
                                key,
                                PartnerCertificates.trustedListener(
                                        settings.state().office(Office.CN), office)));
        client.put("bootstrap.servers", "127.0.0.1:" + partnerPort());
        return client;
    }

    int partnerPort() {
        return settings.ports().kafkaPartner(office);
    }

    OfficeFolder folder() {
        return settings.state().office(office);
    }

    @Override
    public void close() {
        broker.close();
    }
}
