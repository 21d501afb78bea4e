package org.liaison.launcher.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.liaison.kit.kafka.BrokerAccess;

/// Sends values to a topic of a broker on loopback.
final class Load implements AutoCloseable {

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    Load(BrokerAccess brokers) {
        if (!brokers.isOnLoopback()) {
            throw new IllegalArgumentException("A bench talks to loopback only");
        }
        producer =
                new KafkaProducer<>(
                        brokers.with(
                                Map.of(
                                        "acks", "all",
                                        "enable.idempotence", "true",
                                        "linger.ms", "5",
                                        "batch.size", "131072")),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    /// As fast as the broker takes them.
    void send(String topic, byte[] key, List<byte[]> values) {
        values.forEach(value -> send(topic, key, value));
        flush();
    }

    /// One every `1/perSecond` seconds; calls `sent` with each index just before it is sent.
    void sendSteadily(
            String topic,
            byte[] key,
            List<byte[]> values,
            int perSecond,
            java.util.function.IntConsumer sent) {
        long gap = Duration.ofSeconds(1).toNanos() / perSecond;
        long next = System.nanoTime();
        for (int i = 0; i < values.size(); i++) {
            LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
            sent.accept(i);
            send(topic, key, values.get(i));
            next += gap;
        }
        flush();
    }

    private void send(String topic, byte[] key, byte[] value) {
        var _ =
                producer.send(
                        new ProducerRecord<>(topic, key, value),
                        (metadata, failed) -> {
                            if (failed != null) {
                                failure.compareAndSet(null, failed);
                            }
                        });
    }

    private void flush() {
        producer.flush();
        Exception failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("The broker did not take a record", failed);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }
}
