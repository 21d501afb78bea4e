package org.liaison.launcher.backend;

import java.nio.file.Path;
import org.liaison.launcher.office.Office;
import org.liaison.schemas.Topics;

/// The configuration of an office's bridge: pull two topics of one partner into the own broker, and
/// touch nothing else at either end.
///
/// @param partnerListener `host:port` at which the partner lets this bridge read
/// @param ownBroker `host:port` of the own office's broker
/// @param key PEM with the private key and certificate by which the partner knows this bridge
/// @param trusted PEM with the certificate of the partner's listener
record BridgeProperties(
        Office own,
        Office partner,
        String partnerListener,
        String ownBroker,
        Path key,
        Path trusted) {

    String render() {
        return connection() + flow() + quiet();
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
                .formatted(partner.code(), own.code(), partnerListener, key, trusted, ownBroker);
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

    /// What every mirror of ours leaves alone.
    static String quiet() {
        return """
        emit.heartbeats.enabled=false
        emit.checkpoints.enabled=false
        refresh.groups.enabled=false
        sync.topic.configs.enabled=false
        sync.topic.acls.enabled=false
        sync.group.offsets.enabled=false
        replication.factor=1
        offset-syncs.topic.replication.factor=1
        checkpoints.topic.replication.factor=1
        heartbeats.topic.replication.factor=1
        config.storage.replication.factor=1
        offset.storage.replication.factor=1
        offset.storage.partitions=5
        status.storage.replication.factor=1
        status.storage.partitions=1
        offset.flush.interval.ms=2000
        scheduled.rebalance.max.delay.ms=0
        dedicated.mode.enable.internal.rest=false
        """;
    }

    private static String regex(String topic) {
        return topic.replace(".", "\\\\.");
    }
}
