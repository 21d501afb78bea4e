package org.liaison.audit.cosigning;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.liaison.audit.AuditServiceApplication;
import org.liaison.audit.InventedTrust;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.seal.OfficeSeal;
import org.liaison.schemas.Topics;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.PartnerEvidence;
import org.liaison.schemas.exchange.CheckpointGrowth;
import org.liaison.testkit.EmbeddedKafka;
import org.liaison.testkit.EmbeddedPostgres;
import org.liaison.testkit.TokenIssuer;
import org.liaison.testkit.hostile.HostileRecords;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole audit-service of an office on a broker that nobody else uses, with a database and a
/// realm of its own.
final class RunningAuditOffice implements AutoCloseable {

    private static final AvroCodec<PartnerEvidence> EVIDENCE =
            AvroCodec.of(PartnerEvidence.getClassSchema(), PartnerEvidence.class);

    private final String code;
    private final Path secrets;
    private final EmbeddedKafka kafka;
    private final TokenIssuer realm;
    private final OfficeSeal seal;
    private final ConfigurableApplicationContext service;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> outbox;
    private final HttpClient http = HttpClient.newHttpClient();

    RunningAuditOffice(String code, String partner, Path secrets, EmbeddedKafka kafka) {
        this.kafka = kafka;
        this.code = code;
        this.secrets = secrets;
        OfficeKeys.generate(secrets, code);
        this.seal = OfficeSeal.from(secrets.resolve("audit-service/office-key.json"));
        this.realm = TokenIssuer.start(code);
        this.service = start(partner);
        Map<String, Object> broker = Map.of("bootstrap.servers", kafka.bootstrapServers());
        this.producer =
                new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());
        this.outbox =
                new KafkaConsumer<>(
                        broker, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        TopicPartition topic = new TopicPartition(Topics.AUDIT_TO_PARTNERS, 0);
        outbox.assign(List.of(topic));
        outbox.seekToBeginning(List.of(topic));
    }

    String code() {
        return code;
    }

    /// Gives this office the trust list of another.
    void pin(RunningAuditOffice other) {
        new InventedTrust(other.code, other.secrets, Clock.systemUTC().instant()).to(secrets);
    }

    String verifierKey(String name) throws IOException {
        return Files.readString(secrets.resolve("audit-service/checkpoint/" + name + ".vkey"))
                .strip();
    }

    /// As exchange-service does, in the transaction of the message.
    void log(DisclosureEntry entry) {
        send(Topics.AUDIT_DISCLOSURES, AuditOffice.bytes(entry));
    }

    /// Brings what this office has for the other, as both exchange-services and the bridge do.
    void carryTo(RunningAuditOffice other) {
        outbox.poll(Duration.ofMillis(100))
                .forEach(record -> {
                    byte[] opened = seal.open(Topics.AUDIT_TO_PARTNERS, record.value());
                    PartnerEvidence evidence = EVIDENCE.decode(opened);
                    other.send(
                            Topics.AUDIT_FROM_PARTNERS,
                            EVIDENCE.encode(new PartnerEvidence(code, evidence.getBody())));
                });
    }

    /// Whatever a partner's evidence could hold, and garbage beside it.
    void hostile(HostileRecords records, int count) {
        byte[] good =
                HostileRecords.plain(
                        EVIDENCE.encode(
                                new PartnerEvidence(
                                        "cn",
                                        new CheckpointGrowth(
                                                ByteBuffer.wrap(new byte[] {1}), List.of()))));
        for (int record = 0; record < count; record++) {
            byte[] changed = records.changed(PartnerEvidence.getClassSchema(), good);
            byte[] value =
                    seal.seal(
                            Topics.AUDIT_FROM_PARTNERS,
                            HostileRecords.singleObject(PartnerEvidence.getClassSchema(), changed));
            var _ = producer.send(new ProducerRecord<>(Topics.AUDIT_FROM_PARTNERS, value));
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    record % 2 == 0
                                            ? Topics.AUDIT_FROM_PARTNERS
                                            : Topics.AUDIT_DISCLOSURES,
                                    record % 9 == 0 ? null : records.garbage()));
        }
        producer.flush();
    }

    /// What the service answers to somebody with that role.
    HttpResponse<String> ask(String path, String role) throws Exception {
        String port =
                Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"));
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + realm.token("1", role))
                        .build(),
                BodyHandlers.ofString());
    }

    private void send(String topic, byte[] plain) {
        var _ = producer.send(new ProducerRecord<>(topic, seal.seal(topic, plain)));
        producer.flush();
    }

    /// The broker loses a topic; its writers go on with an empty one of that name.
    void makeAnew(String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.deleteTopics(List.of(topic)).all().get();
        }
        kafka.createTopic(topic, 1);
    }

    /// What the service says beside its offset in the topic of the disclosure log.
    String said() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            OffsetAndMetadata committed =
                    admin.listConsumerGroupOffsets("audit-service")
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .get(new TopicPartition(Topics.AUDIT_DISCLOSURES, 0));
            return committed == null ? "nothing" : committed.metadata();
        }
    }

    private ConfigurableApplicationContext start(String partner) {
        EmbeddedPostgres.Database database = EmbeddedPostgres.freshDatabase("audit");
        return new SpringApplicationBuilder(AuditServiceApplication.class)
                .run(
                        "--server.port=0",
                        "--liaison.office=" + code,
                        "--liaison.country=ES",
                        "--liaison.unit=unit",
                        "--liaison.zone=UTC",
                        "--liaison.partners=" + partner,
                        "--liaison.keys-dir=" + secrets.resolve("audit-service"),
                        "--liaison.instance=0",
                        "--liaison.beat.interval=2s",
                        "--liaison.beat.entries=4",
                        "--liaison.case-url=http://127.0.0.1:1",
                        "--liaison.exchange-url=http://127.0.0.1:1",
                        "--liaison.identity.issuer=" + realm.issuer(),
                        "--liaison.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.app(),
                        "--spring.datasource.password=x",
                        "--spring.flyway.user=" + database.owner(),
                        "--spring.flyway.password=x",
                        "--spring.flyway.placeholders.app=" + database.app());
    }

    @Override
    public void close() {
        outbox.close();
        producer.close();
        service.close();
        realm.close();
    }
}
