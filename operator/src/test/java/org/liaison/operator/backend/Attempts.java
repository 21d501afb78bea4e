package org.liaison.operator.backend;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicDeletionDisabledException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// One client that tries everything on a topic, for real, and tells what was allowed.
final class Attempts implements AutoCloseable {

    private static final int PATIENCE = 20;

    private final Admin admin;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;

    Attempts(Map<String, Object> client) {
        Map<String, Object> all = new HashMap<>(client);
        all.put("enable.idempotence", "false");
        all.put("max.block.ms", "8000");
        this.admin = Admin.create(client);
        this.producer = new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
        this.consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer());
    }

    /// What was allowed, of: C create, R read, W write, T trim, and what nobody may: A alter the
    /// settings, P add partitions, X delete.
    ///
    /// @param topic exists and holds at least one record
    String on(String topic) throws Exception {
        StringBuilder allowed = new StringBuilder();
        allowed.append(creates(topic) ? "C" : "");
        allowed.append(reads(topic) ? "R" : "");
        allowed.append(writes(topic) ? "W" : "");
        allowed.append(trims(topic) ? "T" : "");
        allowed.append(alters(topic) ? "A" : "");
        allowed.append(addsPartitions(topic) ? "P" : "");
        allowed.append(deletes(topic) ? "X" : "");
        return allowed.toString();
    }

    boolean creates(String topic) throws Exception {
        return allowed(
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all(),
                TopicExistsException.class);
    }

    boolean reads(String topic) {
        TopicPartition first = new TopicPartition(topic, 0);
        consumer.assign(List.of(first));
        try {
            consumer.seekToBeginning(List.of(first));
            long deadline = System.nanoTime() + Duration.ofSeconds(PATIENCE).toNanos();
            while (System.nanoTime() < deadline) {
                if (!consumer.poll(Duration.ofMillis(200)).isEmpty()) {
                    return true;
                }
            }
            throw new IllegalStateException("neither read nor refused: " + topic);
        } catch (AuthorizationException refused) {
            return false;
        }
    }

    boolean writes(String topic) throws Exception {
        try {
            var _ = producer.send(new ProducerRecord<>(topic, 0, "k", "tried")).get();
            return true;
        } catch (ExecutionException refused) {
            return !isRefusal(refused);
        }
    }

    boolean trims(String topic) throws Exception {
        return allowed(
                admin.deleteRecords(
                                Map.of(
                                        new TopicPartition(topic, 0),
                                        RecordsToDelete.beforeOffset(0)))
                        .all(),
                NoOther.class);
    }

    boolean alters(String topic) throws Exception {
        return allowed(
                admin.incrementalAlterConfigs(
                                Map.of(
                                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                                        List.of(
                                                new AlterConfigOp(
                                                        new ConfigEntry("retention.ms", "1000"),
                                                        AlterConfigOp.OpType.SET))))
                        .all(),
                NoOther.class);
    }

    boolean addsPartitions(String topic) throws Exception {
        return allowed(
                admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(9))).all(),
                NoOther.class);
    }

    /// A broker that deletes no topic says so to whoever would have had the right.
    boolean deletes(String topic) throws Exception {
        try {
            admin.deleteTopics(List.of(topic)).all().get(PATIENCE, SECONDS);
            return true;
        } catch (ExecutionException refused) {
            if (isRefusal(refused)
                    || refused.getCause() instanceof TopicDeletionDisabledException) {
                return false;
            }
            throw refused;
        }
    }

    /// @param after what the broker answers to whoever had the right
    private static boolean allowed(KafkaFuture<?> tried, Class<? extends Exception> after)
            throws Exception {
        try {
            tried.get(PATIENCE, SECONDS);
            return true;
        } catch (ExecutionException refused) {
            if (isRefusal(refused)) {
                return false;
            }
            if (after.isInstance(refused.getCause())) {
                return true;
            }
            throw refused;
        }
    }

    private static boolean isRefusal(ExecutionException failed) {
        return failed.getCause() instanceof AuthorizationException;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        consumer.close();
        admin.close();
    }

    private static final class NoOther extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
