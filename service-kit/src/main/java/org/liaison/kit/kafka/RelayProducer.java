package org.liaison.kit.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.liaison.schemas.TopicLimits;

/// Sends batches in order: idempotent, acknowledged by all replicas, one flush for each batch.
public final class RelayProducer implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;

    public RelayProducer(BrokerAccess broker, String clientId) {
        this.producer =
                new KafkaProducer<>(
                        broker.with(settings(clientId)),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    private static Map<String, Object> settings(String clientId) {
        return Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                clientId,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.BATCH_SIZE_CONFIG,
                256 * 1024,
                // A dead letter in the outbox must not stand before everything behind it.
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                TopicLimits.LARGEST_REQUEST,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                10_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                30_000);
    }

    /// Sends all and waits. Returns how many, from the first on, are surely in Kafka; what comes
    /// after may be there too and is to be sent again.
    public int send(List<ProducerRecord<byte[], byte[]>> records) throws InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        for (ProducerRecord<byte[], byte[]> record : records) {
            sent.add(producer.send(record));
        }
        producer.flush();
        int acknowledged = 0;
        for (Future<RecordMetadata> one : sent) {
            try {
                one.get();
                acknowledged++;
            } catch (ExecutionException refused) {
                return acknowledged;
            }
        }
        return acknowledged;
    }

    @Override
    public void close() {
        producer.close();
    }
}
