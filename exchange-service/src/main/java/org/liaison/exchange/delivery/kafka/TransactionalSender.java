package org.liaison.exchange.delivery.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.delivery.Outgoing;
import org.springframework.cloud.stream.binder.BinderFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaMessageChannelBinder;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.messaging.MessageChannel;
import org.springframework.stereotype.Component;

/// Sends with the binder's own transactional producers, so that what is sent and the offsets of
/// what was read commit together. A send that fails makes the commit fail.
@Component
class TransactionalSender {

    private final BinderFactory binders;
    private @Nullable KafkaTemplate<byte[], byte[]> template;

    TransactionalSender(BinderFactory binders) {
        this.binders = binders;
    }

    /// Sends in the transaction that the calling thread is in.
    void send(List<Outgoing> records) {
        template()
                .execute(producer -> {
                    sendAll(producer, records);
                    return true;
                });
    }

    /// Sends in a transaction of its own, which is committed when this returns. The records are
    /// made when nobody else can commit any more: where a channel stands does not change under
    /// them.
    void sendAlone(Supplier<List<Outgoing>> records) {
        template()
                .executeInTransaction(operations ->
                        operations.execute(producer -> {
                            sendAll(producer, records.get());
                            return true;
                        }));
    }

    private static void sendAll(Producer<byte[], byte[]> producer, List<Outgoing> records) {
        for (Outgoing record : records) {
            var _ = producer.send(asProducerRecord(record));
        }
    }

    private static ProducerRecord<byte[], byte[]> asProducerRecord(Outgoing record) {
        byte @Nullable [] key = record.key().length == 0 ? null : record.key();
        ProducerRecord<byte[], byte[]> sent =
                new ProducerRecord<>(record.topic(), key, record.value());
        record.headers()
                .forEach((name, value) ->
                        sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return sent;
    }

    /// Looked up late: the binder exists only once the first binding is made.
    private synchronized KafkaTemplate<byte[], byte[]> template() {
        KafkaTemplate<byte[], byte[]> known = template;
        if (known == null) {
            KafkaMessageChannelBinder binder =
                    (KafkaMessageChannelBinder) binders.getBinder("kafka", MessageChannel.class);
            ProducerFactory<byte[], byte[]> producers = binder.getTransactionalProducerFactory();
            if (producers == null) {
                throw new IllegalStateException("the binder is not transactional");
            }
            known = new KafkaTemplate<>(producers);
            template = known;
        }
        return known;
    }
}
