package org.liaison.exchange.deadletter.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.liaison.exchange.deadletter.DeadLetter;
import org.liaison.exchange.deadletter.DeadLetterBox;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.kit.seal.SealBroken;
import org.liaison.schemas.TopicLimits;
import org.liaison.schemas.Topics;
import org.springframework.stereotype.Component;

/// Dead letters in their topics. An id is `<topic they came from>:<offset>`; a list reads the
/// topics with a consumer that joins no group.
@Component
class TopicDeadLetters implements DeadLetterBox {

    private static final Duration POLL = Duration.ofMillis(200);

    /// At the end of a topic the broker holds a question back for so long, and closing waits for
    /// it.
    private static final int LAST_WAIT_MILLIS = 10;

    private record Place(String source, long offset) {}

    private final OfficeSettings office;
    private final OfficeSeal seal;
    private final BrokerAccess broker;

    TopicDeadLetters(OfficeSettings office, OfficeSeal seal, BrokerAccess broker) {
        this.office = office;
        this.seal = seal;
        this.broker = broker;
    }

    @Override
    public List<DeadLetter> list(String after, int limit) {
        Optional<Place> last = place(after);
        List<DeadLetter> letters = new ArrayList<>();
        for (String source : sources()) {
            int order = last.map(place -> source.compareTo(place.source())).orElse(1);
            if (order >= 0 && letters.size() < limit) {
                long from = order == 0 ? last.orElseThrow().offset() + 1 : 0;
                letters.addAll(
                        read(
                                source,
                                from,
                                limit - letters.size(),
                                record -> letter(source, record)));
            }
        }
        return letters;
    }

    @Override
    public Optional<DeadLetter> find(String id) {
        return place(id)
                .flatMap(place -> record(place).map(found -> letter(place.source(), found)));
    }

    @Override
    public Optional<DeadLetter> replay(String id) {
        Optional<Place> place = place(id);
        Optional<ConsumerRecord<byte[], byte[]>> record = place.flatMap(this::record);
        if (record.isEmpty()) {
            return Optional.empty();
        }
        String source = place.orElseThrow().source();
        try {
            byte[] opened = seal.open(record.get().topic(), record.get().value());
            putBack(new ProducerRecord<>(source, record.get().key(), opened));
            return Optional.of(letter(source, record.get()));
        } catch (SealBroken broken) {
            return Optional.empty();
        }
    }

    private NavigableSet<String> sources() {
        NavigableSet<String> sources = new TreeSet<>();
        sources.add(Topics.CASE_AUTHORISATIONS);
        sources.add(Topics.AUDIT_TO_PARTNERS);
        // What case-service set aside after its receipt had left.
        sources.add(Topics.CASE_DELIVERIES);
        sources.add(Topics.CASE_OUTCOMES);
        for (String partner : office.partners()) {
            sources.add(Topics.exchange(partner, office.office()));
            sources.add(Topics.evidence(partner, office.office()));
        }
        return sources;
    }

    private Optional<Place> place(String id) {
        int colon = id.lastIndexOf(':');
        String source = colon < 0 ? "" : id.substring(0, colon);
        String offset = id.substring(colon + 1);
        return sources().contains(source) && offset.matches("[0-9]{1,18}")
                ? Optional.of(new Place(source, Long.parseLong(offset)))
                : Optional.empty();
    }

    private Optional<ConsumerRecord<byte[], byte[]>> record(Place place) {
        return read(place.source(), place.offset(), 1, Function.identity()).stream()
                .filter(found -> found.offset() == place.offset())
                .findFirst();
    }

    /// Keeps of each record what is taken of it: two hundred of the largest would not fit memory.
    private <T> List<T> read(
            String source,
            long from,
            int limit,
            Function<ConsumerRecord<byte[], byte[]>, T> taken) {
        TopicPartition topic = new TopicPartition(Topics.deadLetters(source), 0);
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            consumer.assign(List.of(topic));
            long end = consumer.endOffsets(List.of(topic)).getOrDefault(topic, 0L);
            long begin = consumer.beginningOffsets(List.of(topic)).getOrDefault(topic, 0L);
            List<T> found = new ArrayList<>();
            consumer.seek(topic, Math.max(begin, from));
            while (found.size() < limit && consumer.position(topic) < end) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (found.size() < limit) {
                        found.add(taken.apply(record));
                    }
                }
            }
            return found;
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                broker.with(
                        Map.of(
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.CLIENT_ID_CONFIG,
                                "exchange-service-dead-letters",
                                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                                LAST_WAIT_MILLIS)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static DeadLetter letter(String source, ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(
                source + ":" + record.offset(),
                source,
                header(record, "liaison-reason", "set-aside"),
                at(header(record, "liaison-at", ""), record.timestamp()));
    }

    private static Instant at(String written, long timestamp) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException none) {
            return Instant.ofEpochMilli(timestamp);
        }
    }

    private static String header(
            ConsumerRecord<byte[], byte[]> record, String name, String otherwise) {
        Header header = record.headers().lastHeader(name);
        return header == null ? otherwise : new String(header.value(), StandardCharsets.UTF_8);
    }

    private void putBack(ProducerRecord<byte[], byte[]> record) {
        Map<String, Object> settings =
                broker.with(
                        Map.of(
                                ProducerConfig.CLIENT_ID_CONFIG,
                                "exchange-service-replay",
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                                TopicLimits.LARGEST_REQUEST));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while replaying", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Kafka did not take the record back", failed);
        }
    }
}
