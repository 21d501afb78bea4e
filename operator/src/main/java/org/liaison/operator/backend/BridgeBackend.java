package org.liaison.operator.backend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.process.Launch;

/// The bridge of an office: MirrorMaker 2, pulling from one partner.
public final class BridgeBackend extends OfficePart {

    static final String NAME = "bridge";
    private static final int HEAP_MEGABYTES = 192;
    private static final String STARTED = "Kafka MirrorMaker started";

    private final Office partner;

    public BridgeBackend(LauncherSettings settings, Office office, Office partner) {
        super(settings, office, NAME + "-from-" + partner.code());
        this.partner = partner;
    }

    @Override
    public List<Integer> ports() {
        return List.of();
    }

    @Override
    public List<PartId> needs() {
        List<PartId> needs = new ArrayList<>(brokers(office).parts());
        needs.addAll(brokers(partner).parts());
        return needs;
    }

    @Override
    public void prepare() throws IOException {
        BridgeProperties properties =
                new BridgeProperties(
                        office,
                        partner,
                        brokers(partner).partner(),
                        brokers(office).internal(),
                        BridgeProperties.login(folder, partner),
                        PartnerCertificates.bridgeKey(folder),
                        PartnerCertificates.trustedListener(folder, partner),
                        settings.profile().brokers().size());
        BridgeProperties.writeLogin(
                BridgeProperties.login(folder, partner), BrokerUser.bridge(folder, partner));
        Files.createDirectories(configuration().getParent());
        Files.writeString(configuration(), properties.render());
        KafkaLogging.write(logging());
        if (Files.exists(log())) {
            Files.move(
                    log(), folder.log(name() + ".previous"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public Launch launch() throws IOException {
        List<String> learnt =
                new AotCache(settings, NAME)
                        .options(
                                office, 1, AotCache.fingerprint(settings.installation().library()));
        List<String> command =
                Jvm.kafka(
                        settings,
                        HEAP_MEGABYTES,
                        learnt,
                        logging(),
                        "org.apache.kafka.connect.mirror.MirrorMaker");
        command.add(configuration().toString());
        return new Launch(command, Map.of(), log(), folder.path());
    }

    /// It has no port: its log, begun anew at each start, says when it runs.
    @Override
    public boolean isReady() {
        try {
            return Files.readString(log(), StandardCharsets.UTF_8).contains(STARTED);
        } catch (IOException notYet) {
            return false;
        }
    }

    private Brokers brokers(Office of) {
        return new Brokers(settings, of);
    }

    private String name() {
        return id().name();
    }

    private Path configuration() {
        return folder.config(name() + ".properties");
    }

    private Path logging() {
        return folder.config("kafka-log4j2.properties");
    }
}
