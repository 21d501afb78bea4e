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
import org.liaison.exchange.instrument.TellInstruments;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.schemas.Topics;
import org.liaison.schemas.exchange.InstrumentRecord;
import org.springframework.stereotype.Component;

/// Publishes instruments that were verified, and closes its client after each time: it is seldom.
/// The topic keeps the newest of each key, so doing it again changes nothing.
@Component
class InstrumentPublisher implements TellInstruments {

    private static final AvroCodec<InstrumentRecord> CODEC =
            AvroCodec.of(InstrumentRecord.getClassSchema(), InstrumentRecord.class);

    private final BrokerAccess broker;

    InstrumentPublisher(BrokerAccess broker) {
        this.broker = broker;
    }

    @Override
    public void tell(List<SignedInstrument> instruments) {
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
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while publishing", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka did not take the instruments", failed);
        }
    }

    private static ProducerRecord<byte[], byte[]> record(SignedInstrument signed) {
        InstrumentRecord record = signed.record();
        String key = record.getInstrumentId() + "/" + record.getVersion();
        return new ProducerRecord<>(
                Topics.INSTRUMENTS, key.getBytes(StandardCharsets.UTF_8), CODEC.encode(record));
    }
}
