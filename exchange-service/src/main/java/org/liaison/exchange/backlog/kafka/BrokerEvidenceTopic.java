package org.liaison.exchange.backlog.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.liaison.exchange.backlog.EvidenceTopic;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.kit.kafka.LogCommit;
import org.liaison.schemas.Topics;
import org.springframework.stereotype.Component;

/// The topic `audit.disclosures` and the offsets that audit-service committed on it, asked with a
/// client for each look.
@Component
class BrokerEvidenceTopic implements EvidenceTopic {

    private static final String AUDIT = "audit-service";
    private static final int PATIENCE_SECONDS = 30;
    private static final TopicPartition TOPIC = new TopicPartition(Topics.AUDIT_DISCLOSURES, 0);

    private final BrokerAccess broker;

    BrokerEvidenceTopic(BrokerAccess broker) {
        this.broker = broker;
    }

    @Override
    public Standing standing() {
        try (Admin admin =
                Admin.create(
                        broker.with(
                                Map.of(
                                        AdminClientConfig.CLIENT_ID_CONFIG,
                                        "exchange-service-backlog")))) {
            Optional<OffsetAndMetadata> committed =
                    Optional.ofNullable(
                            answer(
                                            admin.listConsumerGroupOffsets(AUDIT)
                                                    .partitionsToOffsetAndMetadata())
                                    .get(TOPIC));
            // The end is asked last: what is logged meanwhile is never beyond it.
            String id =
                    answer(admin.describeTopics(List.of(TOPIC.topic())).allTopicNames())
                            .values()
                            .iterator()
                            .next()
                            .topicId()
                            .toString();
            long end =
                    answer(
                                    admin.listOffsets(Map.of(TOPIC, OffsetSpec.latest()))
                                            .partitionResult(TOPIC))
                            .offset();
            return new Standing(
                    id, end, committed.map(at -> new Logged(at.offset(), said(at.metadata(), id))));
        }
    }

    private static Said said(String beside, String topicId) {
        if (beside.isEmpty()) {
            return Said.NOTHING;
        }
        if (beside.equals(LogCommit.STOPPED)) {
            return Said.STOPPED;
        }
        return beside.equals(LogCommit.from(topicId)) ? Said.FROM_THIS_TOPIC : Said.FROM_ANOTHER;
    }

    private static <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the broker", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("The broker did not answer", failed);
        }
    }
}
