package org.liaison.exchange.instrument.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.liaison.exchange.instrument.SignedInstrument;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.schemas.Topics;
import org.liaison.schemas.exchange.InstrumentRecord;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Publishes every verified instrument at each start. The topic keeps the newest of each key, so
/// doing it again changes nothing.
@Component
class InstrumentPublisher {

    private static final AvroCodec<InstrumentRecord> CODEC =
            AvroCodec.of(InstrumentRecord.getClassSchema(), InstrumentRecord.class);

    private final BrokerAccess broker;
    private final List<SignedInstrument> instruments;

    InstrumentPublisher(BrokerAccess broker, List<SignedInstrument> instruments) {
        this.broker = broker;
        this.instruments = instruments;
    }

    @EventListener(ApplicationReadyEvent.class)
    void publish() throws InterruptedException, ExecutionException {
        if (instruments.isEmpty()) {
            return;
        }
        Map<String, Object> settings =
                broker.with(
                        Map.of(
                                ProducerConfig.CLIENT_ID_CONFIG, "exchange-service-instruments",
                                ProducerConfig.ACKS_CONFIG, "all"));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    instruments.stream().map(each -> producer.send(record(each))).toList();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> record(SignedInstrument signed) {
        InstrumentRecord record = signed.record();
        String key = record.getInstrumentId() + "/" + record.getVersion();
        return new ProducerRecord<>(
                Topics.INSTRUMENTS, key.getBytes(StandardCharsets.UTF_8), CODEC.encode(record));
    }
}
