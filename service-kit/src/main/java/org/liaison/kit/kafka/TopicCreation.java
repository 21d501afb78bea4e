package org.liaison.kit.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates topics that do not exist and refuses to start on one whose partitions differ: order per
/// key, and the order of a log, hang on their number.
public final class TopicCreation {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCreation.class);

    private final BrokerAccess broker;
    private final Duration patience;

    public TopicCreation(BrokerAccess broker) {
        this(broker, Duration.ofSeconds(60));
    }

    public TopicCreation(BrokerAccess broker, Duration patience) {
        this.broker = broker;
        this.patience = patience;
    }

    /// Creates what is missing and returns when every topic is there.
    public void create(Collection<OwnedTopic> topics) {
        if (topics.isEmpty()) {
            return;
        }
        int millis = Math.toIntExact(patience.toMillis());
        Map<String, Object> settings =
                broker.with(
                        Map.of(
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                millis,
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                Math.min(millis, 10_000)));
        try (Admin admin = Admin.create(settings)) {
            create(admin, topics);
            check(admin, topics);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("Kafka did not create the topics", failed);
        }
    }

    private void create(Admin admin, Collection<OwnedTopic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, KafkaFuture<Void>> created =
                admin.createTopics(topics.stream().map(OwnedTopic::asNewTopic).toList()).values();
        for (Map.Entry<String, KafkaFuture<Void>> topic : created.entrySet()) {
            try {
                topic.getValue().get(patience.toMillis(), TimeUnit.MILLISECONDS);
                LOG.info("topic={} created=true", topic.getKey());
            } catch (ExecutionException refused) {
                if (!(refused.getCause() instanceof TopicExistsException)) {
                    throw refused;
                }
            }
        }
    }

    /// A topic that was just made, here or by another service, is not known everywhere at once.
    private Map<String, TopicDescription> described(Admin admin, List<String> names)
            throws InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return admin.describeTopics(names)
                        .allTopicNames()
                        .get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)
                        || System.nanoTime() > deadline) {
                    throw failed;
                }
                LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            }
        }
    }

    private void check(Admin admin, Collection<OwnedTopic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<String> names = topics.stream().map(OwnedTopic::name).toList();
        Map<String, TopicDescription> found = described(admin, names);
        for (OwnedTopic topic : topics) {
            TopicDescription description = found.get(topic.name());
            int partitions = description == null ? 0 : description.partitions().size();
            if (partitions != topic.partitions()) {
                throw new IllegalStateException(
                        "Topic %s has %d partitions and must have %d"
                                .formatted(topic.name(), partitions, topic.partitions()));
            }
        }
    }
}
