package org.liaison.exchange.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaison.exchange.ExchangeServiceApplication;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.testkit.EmbeddedKafka;
import org.liaison.testkit.EmbeddedPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Smoke.
class OfficeIT {

    private static EmbeddedKafka kafka;
    private static ConfigurableApplicationContext es;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start();
        var database = EmbeddedPostgres.freshDatabase("exchange");
        es =
                new SpringApplicationBuilder(ExchangeServiceApplication.class)
                        .run(
                                "--server.port=0",
                                "--liaison.office=es",
                                "--liaison.country=ES",
                                "--liaison.unit=ucrif",
                                "--liaison.zone=Europe/Madrid",
                                "--liaison.partners=cn",
                                "--liaison.keys-dir=" + TwoOffices.keysDir("es"),
                                "--liaison.instance=0",
                                "--liaison.identity.issuer=http://127.0.0.1:1/realms/es",
                                "--liaison.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                                "--spring.datasource.url=" + database.jdbcUrl(),
                                "--spring.datasource.username=" + database.app(),
                                "--spring.datasource.password=x",
                                "--spring.flyway.user=" + database.owner(),
                                "--spring.flyway.password=x");
    }

    @AfterAll
    static void stop() {
        es.close();
        kafka.close();
    }

    @Test
    void sendsWithItsRecordAndItsOutcome() {
        // given
        Draft draft = Draft.request("smoke", Instant.now());

        // when
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    "case.authorisations", new byte[] {1}, draft.sealedRecord()));
        }

        // then
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> {
                    assertThat(read("case.outcomes")).hasSize(1);
                    assertThat(read("audit.disclosures")).hasSize(1);
                    assertThat(read("exchange.es.cn")).hasSize(1);
                    assertThat(read("evidence.es.cn")).isNotEmpty();
                });
    }

    private static List<byte[]> read(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        new HashMap<>(
                                Map.of(
                                        "bootstrap.servers",
                                        kafka.bootstrapServers(),
                                        "isolation.level",
                                        "read_committed")),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            List<byte[]> values = new ArrayList<>();
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(50))) {
                    values.add(record.value());
                }
            }
            return values;
        }
    }
}
