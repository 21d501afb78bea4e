package org.liaison.audit.ledger.kafka;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.liaison.audit.ledger.LogTopicIds;
import org.liaison.kit.kafka.BrokerAccess;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Asks the broker, and remembers.
@Component
@Lazy
class BrokerTopicIds implements LogTopicIds {

    private static final int PATIENCE_SECONDS = 30;

    private final BrokerAccess broker;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    BrokerTopicIds(BrokerAccess broker) {
        this.broker = broker;
    }

    @Override
    public String of(String topic) {
        return known.computeIfAbsent(topic, this::asked);
    }

    @Override
    public void forget(String topic) {
        known.remove(topic);
    }

    private String asked(String topic) {
        try (Admin admin =
                Admin.create(
                        broker.with(
                                Map.of(
                                        AdminClientConfig.CLIENT_ID_CONFIG,
                                        "audit-service-topic-ids")))) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .values()
                    .iterator()
                    .next()
                    .topicId()
                    .toString();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the broker", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("The broker did not say which topic it is", failed);
        }
    }
}
