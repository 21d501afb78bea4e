package org.liaison.cases.journey;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.ExchangeTopics;
import org.liaison.cases.content.Bytes;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.ids.ContentDigest;
import org.liaison.kit.instrument.InstrumentDocument;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.policy.Instrument;
import org.liaison.schemas.Topics;
import org.liaison.schemas.cases.CaseToExchange;
import org.liaison.schemas.cases.Delivery;
import org.liaison.schemas.cases.DisclosureOutcome;
import org.liaison.schemas.cases.ErasureFollowed;
import org.liaison.schemas.cases.OutcomeKind;
import org.liaison.schemas.cases.PersonsErased;
import org.liaison.schemas.exchange.Authorisation;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.InstrumentRecord;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.testkit.EmbeddedKafka;
import org.liaison.testkit.hostile.HostileRecords;

/// Speaks on the topics as exchange-service does, and creates those that it writes.
final class ExchangeServiceStandIn implements AutoCloseable {

    private static final AvroCodec<CaseToExchange> TO_EXCHANGE =
            AvroCodec.of(CaseToExchange.getClassSchema(), CaseToExchange.class);
    private static final AvroCodec<DisclosureOutcome> OUTCOME =
            AvroCodec.of(DisclosureOutcome.getClassSchema(), DisclosureOutcome.class);
    private static final AvroCodec<Delivery> DELIVERY =
            AvroCodec.of(Delivery.getClassSchema(), Delivery.class);
    private static final AvroCodec<ErasureFollowed> FOLLOWED =
            AvroCodec.of(ErasureFollowed.getClassSchema(), ErasureFollowed.class);
    private static final AvroCodec<PersonsErased> ERASED =
            AvroCodec.of(PersonsErased.getClassSchema(), PersonsErased.class);
    private static final AvroCodec<InstrumentRecord> INSTRUMENT =
            AvroCodec.of(InstrumentRecord.getClassSchema(), InstrumentRecord.class);

    private final EmbeddedKafka kafka;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<CaseToExchange> seen = new ArrayList<>();

    ExchangeServiceStandIn(EmbeddedKafka kafka) {
        this.kafka = kafka;
        ExchangeTopics.createOn(kafka);
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        consumer =
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka.bootstrapServers(),
                                "group.id",
                                "stand-in",
                                "auto.offset.reset",
                                "earliest"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
    }

    EmbeddedKafka kafka() {
        return kafka;
    }

    void publish(Instrument instrument) {
        send(
                Topics.INSTRUMENTS,
                INSTRUMENT.encode(
                        new InstrumentRecord(
                                instrument.ref().id().value(),
                                instrument.ref().version(),
                                ByteBuffer.wrap(InstrumentDocument.canonical(instrument)),
                                List.of())));
    }

    /// Everything case-service has said so far.
    List<CaseToExchange> said(OfficeSeal seal) {
        if (consumer.subscription().isEmpty()) {
            consumer.subscribe(List.of(Topics.CASE_AUTHORISATIONS));
        }
        consumer.poll(Duration.ofMillis(200))
                .forEach(record ->
                        seen.add(
                                TO_EXCHANGE.decode(
                                        seal.open(Topics.CASE_AUTHORISATIONS, record.value()))));
        return List.copyOf(seen);
    }

    void outcome(OfficeSeal seal, UUID messageId, OutcomeKind kind, Instant at) {
        outcome(seal, messageId, kind, at, digest(new byte[0]));
    }

    void outcome(OfficeSeal seal, UUID messageId, OutcomeKind kind, Instant at, Digest digest) {
        DisclosureOutcome outcome =
                new DisclosureOutcome(messageId.toString(), "", "", kind, "", "", digest, at);
        send(Topics.CASE_OUTCOMES, seal.seal(Topics.CASE_OUTCOMES, OUTCOME.encode(outcome)));
    }

    /// The guard let it not out.
    void refused(OfficeSeal seal, UUID messageId, String rule, Instant at) {
        DisclosureOutcome outcome =
                new DisclosureOutcome(
                        messageId.toString(),
                        "",
                        "",
                        OutcomeKind.REFUSED,
                        rule,
                        "Nothing left.",
                        digest(new byte[0]),
                        at);
        send(Topics.CASE_OUTCOMES, seal.seal(Topics.CASE_OUTCOMES, OUTCOME.encode(outcome)));
    }

    /// A service says that it took away what it kept.
    void followed(OfficeSeal seal, String erasure, String service, int salts) {
        ErasureFollowed said =
                new ErasureFollowed(erasure, service, salts, Instant.parse("2026-11-22T11:00:00Z"));
        send(Topics.CASE_ERASED, seal.seal(Topics.CASE_ERASED, FOLLOWED.encode(said)));
    }

    /// What case-service told audit-service.
    List<PersonsErased> toldAudit(OfficeSeal seal) {
        TopicPartition partition = new TopicPartition(Topics.CASE_ERASURES, 0);
        try (KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            reader.assign(List.of(partition));
            reader.seekToBeginning(List.of(partition));
            List<PersonsErased> told = new ArrayList<>();
            reader.poll(Duration.ofSeconds(1))
                    .forEach(record ->
                            told.add(
                                    ERASED.decode(
                                            seal.open(Topics.CASE_ERASURES, record.value()))));
            return told;
        }
    }

    void deliver(OfficeSeal seal, UUID messageId, UUID file, MessageKind kind, Bytes content) {
        deliver(seal, messageId, file, "ucrif", kind, content);
    }

    void deliver(
            OfficeSeal seal,
            UUID messageId,
            UUID file,
            String recipientUnit,
            MessageKind kind,
            Bytes content) {
        deliver(seal, "cn", messageId, file, recipientUnit, kind, content);
    }

    void deliver(
            OfficeSeal seal,
            String office,
            UUID messageId,
            UUID file,
            String recipientUnit,
            MessageKind kind,
            Bytes content) {
        Delivery delivery = delivery(office, messageId, file, recipientUnit, kind, content);
        send(Topics.CASE_DELIVERIES, seal.seal(Topics.CASE_DELIVERIES, DELIVERY.encode(delivery)));
    }

    /// How many of its deliveries case-service set aside.
    long setAside() {
        TopicPartition letters = new TopicPartition(Topics.deadLetters(Topics.CASE_DELIVERIES), 0);
        try (KafkaConsumer<byte[], byte[]> reader =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            return reader.endOffsets(List.of(letters)).getOrDefault(letters, 0L);
        }
    }

    /// Whatever could get through, and what a broker could put beside it.
    void hostile(OfficeSeal seal, HostileRecords records, UUID file, Bytes content) {
        switch (records.random().nextInt(8)) {
            case 0 -> unanswered(Topics.CASE_DELIVERIES, records.garbage());
            case 1 -> unanswered(Topics.CASE_OUTCOMES, records.garbage());
            case 2 -> unanswered(Topics.CASE_DELIVERIES, null);
            case 3 -> unanswered(Topics.CASE_OUTCOMES, null);
            case 4 -> changed(seal, records, Topics.CASE_OUTCOMES, OUTCOME.encode(outcome()));
            default ->
                    changed(
                            seal,
                            records,
                            Topics.CASE_DELIVERIES,
                            DELIVERY.encode(
                                    delivery(
                                            "cn",
                                            new UUID(99, records.random().nextLong()),
                                            file,
                                            "ucrif",
                                            MessageKind.ANSWER,
                                            content)));
        }
    }

    private static DisclosureOutcome outcome() {
        return new DisclosureOutcome(
                new UUID(98, 1).toString(),
                "",
                "",
                OutcomeKind.DELIVERED,
                "",
                "",
                digest(new byte[0]),
                Instant.parse("2026-11-22T10:30:00Z"));
    }

    private void changed(OfficeSeal seal, HostileRecords records, String topic, byte[] good) {
        Schema schema =
                topic.equals(Topics.CASE_OUTCOMES)
                        ? DisclosureOutcome.getClassSchema()
                        : Delivery.getClassSchema();
        byte[] changed = records.changed(schema, HostileRecords.plain(good));
        unanswered(topic, seal.seal(topic, HostileRecords.singleObject(schema, changed)));
    }

    /// The broker refuses what is too large.
    private void unanswered(String topic, byte @Nullable [] value) {
        var _ = producer.send(new ProducerRecord<>(topic, value));
    }

    private static Delivery delivery(
            String office,
            UUID messageId,
            UUID file,
            String recipientUnit,
            MessageKind kind,
            Bytes content) {
        return Delivery.newBuilder()
                .setMessageId(messageId.toString())
                .setKind(kind)
                .setExchangeFileId(file.toString())
                .setOriginOffice(office)
                .setOriginUnit("ncb")
                .setRecipientUnit(recipientUnit)
                .setInstrumentId("es-cn-2026-thb")
                .setInstrumentVersion(1)
                .setAuthorisation(
                        new Authorisation(ByteBuffer.allocate(0), "", ByteBuffer.allocate(0)))
                .setContent(ByteBuffer.wrap(content.copy()))
                .setContentDigest(digest(content.copy()))
                .setReceivedAt(Instant.parse("2026-11-22T10:30:00Z"))
                .setChannel("exchange." + office + ".es")
                .setSequence(1)
                .build();
    }

    void rubbish() {
        send(Topics.CASE_DELIVERIES, new byte[] {1, 2, 3});
    }

    private static Digest digest(byte[] content) {
        return new Digest(ContentDigest.of(content));
    }

    private void send(String topic, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic, value)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
