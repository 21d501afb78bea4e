package org.liaison.launcher.backend;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.backend.PartnerCertificates;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;

/// Somebody at the PARTNER listener of an office with the certificate of a partner's bridge, for
/// trying what such a one may. Answers come from the broker itself.
public final class PartnersBridge {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<String, Object> connection;

    /// @param host whose broker
    /// @param partner whose bridge
    public PartnersBridge(LauncherSettings settings, Office host, Office partner) {
        OfficeFolder folder = settings.state().office(partner);
        this.connection =
                new HashMap<>(
                        PartnerCertificates.client(
                                PartnerCertificates.bridgeKey(folder),
                                PartnerCertificates.trustedListener(folder, host)));
        connection.put("bootstrap.servers", "127.0.0.1:" + settings.ports().kafkaPartner(host));
        connection.put("request.timeout.ms", (int) PATIENCE.toMillis());
        connection.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
    }

    /// What it can see.
    public Set<String> topics() {
        try (Admin admin = Admin.create(connection)) {
            return admin.listTopics().names().get();
        } catch (ExecutionException refused) {
            throw new OperatorFailure("The broker listed no topics", refused);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /// Whether the broker itself says no. A topic that is not there is refused like one that is.
    public boolean isRefusedReading(String topic) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("allow.auto.create.topics", false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            consumer.poll(PATIENCE);
            return false;
        } catch (AuthorizationException refused) {
            return true;
        }
    }

    /// Whether the broker itself refuses a record.
    public boolean isRefusedWriting(String topic) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("enable.idempotence", false);
        settings.put("max.block.ms", PATIENCE.toMillis());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[] {0})).get();
            return false;
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof AuthorizationException;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static OperatorFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new OperatorFailure("Interrupted", e);
    }
}
