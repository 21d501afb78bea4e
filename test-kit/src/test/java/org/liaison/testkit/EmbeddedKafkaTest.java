package org.liaison.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EmbeddedKafkaTest {

    private final EmbeddedKafka kafka = EmbeddedKafka.shared();

    @Test
    void showsReadersOnlyWhatWasCommitted() {
        // given
        kafka.createTopic("committed.only", 1);

        // when
        try (KafkaProducer<String, String> producer = producer(Map.of("transactional.id", "t"))) {
            producer.initTransactions();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>("committed.only", "aborted"));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            var _ = producer.send(new ProducerRecord<>("committed.only", "committed"));
            producer.commitTransaction();
        }

        // then
        assertThat(readOne("committed.only")).containsExactly("committed");
    }

    @Test
    void createsNoTopicByAccident() {
        try (KafkaProducer<String, String> producer = producer(Map.of("max.block.ms", "1500"))) {
            assertThatThrownBy(() ->
                            producer.send(new ProducerRecord<>("never.created", "value"))
                                    .get(10, TimeUnit.SECONDS))
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining("never.created");
        }
    }

    @Test
    void runsASecondBrokerBesideTheFirst() {
        try (EmbeddedKafka partner = EmbeddedKafka.start()) {
            partner.createTopic("exchange.cn.es", 1);

            assertThat(partner.bootstrapServers()).isNotEqualTo(kafka.bootstrapServers());
        }
    }

    @Test
    void isEmptiedOfTopicsAndGroupsAndTheirNamesAreFree() {
        // given
        kafka.createTopic("left.behind", 2);
        try (KafkaProducer<String, String> producer = producer(Map.of())) {
            var _ = producer.send(new ProducerRecord<>("left.behind", "before"));
        }
        assertThat(readOne("left.behind")).containsExactly("before");

        // when
        EmbeddedKafka.emptied();
        kafka.createTopic("left.behind", 1);
        try (KafkaProducer<String, String> producer = producer(Map.of())) {
            var _ = producer.send(new ProducerRecord<>("left.behind", "after"));
        }

        // then: the same group, which read one record before, reads from the beginning
        assertThat(readOne("left.behind")).containsExactly("after");
    }

    @Test
    void isNotEmptiedUnderSomebodyWhoReads() throws Exception {
        // given
        kafka.createTopic("still.read", 1);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "group.id", "reads");
        KafkaConsumer<String, String> reader =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        reader.subscribe(List.of("still.read"));
        Awaitility.await()
                .until(() -> {
                    reader.poll(Duration.ofMillis(100));
                    return !reader.assignment().isEmpty();
                });

        // when
        CompletableFuture<EmbeddedKafka> emptied =
                CompletableFuture.supplyAsync(EmbeddedKafka::emptied);

        // then
        Awaitility.await().during(Duration.ofMillis(500)).until(() -> !emptied.isDone());
        reader.close();
        assertThat(emptied.get(20, TimeUnit.SECONDS)).isSameAs(kafka);
    }

    private KafkaProducer<String, String> producer(Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", kafka.bootstrapServers());
        return new KafkaProducer<>(all, new StringSerializer(), new StringSerializer());
    }

    private List<String> readOne(String topic) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "group.id",
                        "reader-of-" + topic,
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed");
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> {
                        consumer.poll(Duration.ofMillis(200))
                                .forEach((ConsumerRecord<String, String> r) ->
                                        values.add(r.value()));
                        return !values.isEmpty();
                    });
        }
        return values;
    }
}
