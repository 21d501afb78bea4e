package org.liaison.operator.backend;

import java.io.IOException;
import java.nio.file.Path;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.PropertyText;
import org.liaison.operator.office.SecretFile;
import org.liaison.schemas.Topics;

/// The configuration of an office's bridge: pull two topics of one partner into the own broker, and
/// touch nothing else at either end.
///
/// @param partnerListener `host:port` at which the partner lets this bridge read; several with
///   commas
/// @param ownBroker `host:port` of the own office's broker; several with commas
/// @param login file with the password by which the own broker knows this bridge
/// @param key PEM with the private key and certificate by which the partner knows this bridge
/// @param trusted PEM with the certificate of the partner's listener
/// @param copies how often the own brokers keep what the bridge remembers
public record BridgeProperties(
        Office own,
        Office partner,
        String partnerListener,
        String ownBroker,
        Path login,
        Path key,
        Path trusted,
        int copies) {

    public String render() {
        return connection() + flow() + quiet(copies);
    }

    private String connection() {
        return """
        clusters=%1$s,%2$s
        %1$s.bootstrap.servers=%3$s
        %1$s.security.protocol=SSL
        %1$s.ssl.keystore.type=PEM
        %1$s.ssl.keystore.location=%4$s
        %1$s.ssl.truststore.type=PEM
        %1$s.ssl.truststore.location=%5$s
        %1$s.ssl.enabled.protocols=TLSv1.3
        %2$s.bootstrap.servers=%6$s
        """
                        .formatted(
                                partner.code(),
                                own.code(),
                                partnerListener,
                                PropertyText.escaped(key),
                                PropertyText.escaped(trusted),
                                ownBroker)
                + login(own.code(), login);
    }

    /// By reference: MirrorMaker keeps its configuration in a topic.
    public static String login(String cluster, Path file) {
        return """
        %1$s.security.protocol=SASL_PLAINTEXT
        %1$s.sasl.mechanism=SCRAM-SHA-512
        %1$s.sasl.jaas.config=${file:%2$s:jaas}
        config.providers=file
        config.providers.file.class=org.apache.kafka.common.config.provider.FileConfigProvider
        """
                .formatted(cluster, PropertyText.escaped(file));
    }

    /// Writes the file that holds a login.
    public static void writeLogin(Path file, BrokerUser user) throws IOException {
        Object jaas = user.access("").login().get("sasl.jaas.config");
        SecretFile.write(file, "jaas=" + PropertyText.escaped(String.valueOf(jaas)) + "\n");
    }

    /// Where an office keeps the login of its bridge from that partner.
    public static Path login(OfficeFolder folder, Office partner) {
        return folder.secrets(BridgeBackend.NAME)
                .resolve(BrokerUser.bridgeName(partner) + ".properties");
    }

    /// Only committed records cross; nothing is written at the partner's.
    private String flow() {
        return """
        %1$s->%2$s.enabled=true
        %1$s->%2$s.topics=%3$s,%4$s
        %1$s->%2$s.groups=
        %1$s->%2$s.source.consumer.isolation.level=read_committed
        %1$s->%2$s.source.consumer.auto.offset.reset=earliest
        %1$s->%2$s.offset-syncs.topic.location=target
        %2$s->%1$s.enabled=false
        %2$s.plugin.discovery=service_load
        replication.policy.class=org.apache.kafka.connect.mirror.IdentityReplicationPolicy
        refresh.topics.enabled=true
        refresh.topics.interval.seconds=3
        tasks.max=2
        """
                .formatted(
                        partner.code(),
                        own.code(),
                        regex(Topics.exchange(partner.code(), own.code())),
                        regex(Topics.evidence(partner.code(), own.code())));
    }

    /// What every mirror of ours leaves alone. It takes plugins where they announce themselves: to
    /// look through every jar for them was most of a bridge's start.
    public static String quiet(int copies) {
        return """
        plugin.discovery=service_load
        emit.heartbeats.enabled=false
        emit.checkpoints.enabled=false
        refresh.groups.enabled=false
        sync.topic.configs.enabled=false
        sync.topic.acls.enabled=false
        sync.group.offsets.enabled=false
        replication.factor=%1$d
        offset-syncs.topic.replication.factor=%1$d
        checkpoints.topic.replication.factor=%1$d
        heartbeats.topic.replication.factor=%1$d
        config.storage.replication.factor=%1$d
        offset.storage.replication.factor=%1$d
        offset.storage.partitions=5
        status.storage.replication.factor=%1$d
        status.storage.partitions=1
        offset.flush.interval.ms=2000
        scheduled.rebalance.max.delay.ms=0
        dedicated.mode.enable.internal.rest=false
        """
                .formatted(copies);
    }

    private static String regex(String topic) {
        return topic.replace(".", "\\\\.");
    }
}
