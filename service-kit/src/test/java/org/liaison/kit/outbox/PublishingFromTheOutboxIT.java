package org.liaison.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.kit.kafka.OwnedTopic;
import org.liaison.kit.kafka.RelayProducer;
import org.liaison.kit.kafka.TopicCreation;
import org.liaison.testkit.EmbeddedKafka;

class PublishingFromTheOutboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String BROKER = EmbeddedKafka.shared().bootstrapServers();

    private final KitDatabase database = KitDatabase.fresh();
    private final String topic = "kit." + UUID.randomUUID();
    private final RelayProducer producer = new RelayProducer(BrokerAccess.open(BROKER), "kit-test");
    private final OutboxRelay relay = relay();
    private final Outbox outbox = new Outbox(database.jdbc(), relay::wake);

    @BeforeEach
    void createTheTopic() {
        new TopicCreation(BrokerAccess.open(BROKER))
                .create(List.of(OwnedTopic.untilConsumed(topic, 6)));
    }

    @AfterEach
    void stop() {
        relay.stop();
        producer.close();
    }

    @Test
    void publishesWhatWasCommittedAndNothingElse() {
        // given
        relay.start();
        inTransaction(() -> outbox.append(topic, "cn", bytes("committed")));

        // when
        assertThatThrownBy(() ->
                        inTransaction(() -> {
                            outbox.append(topic, "cn", bytes("rolled back"));
                            throw new IllegalStateException("undo");
                        }))
                .hasMessage("undo");

        // then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(values()).containsExactly("committed"));
        assertThat(left()).isZero();
    }

    @Test
    void keepsTheOrderOfEachKey() {
        // given
        int rows = 3_000;
        inTransaction(() ->
                IntStream.range(0, rows)
                        .forEach(n -> outbox.append(topic, "key" + n % 7, bytes("" + n))));

        // when
        relay.start();

        // then
        await().atMost(PATIENCE).until(() -> left() == 0);
        List<ConsumerRecord<byte[], byte[]>> published = TopicReading.all(BROKER, topic);
        assertThat(published).hasSize(rows);
        for (int key = 0; key < 7; key++) {
            String name = "key" + key;
            assertThat(
                            published.stream()
                                    .filter(record -> text(record.key()).equals(name))
                                    .map(record -> Integer.valueOf(text(record.value()))))
                    .isSorted();
        }
    }

    @Test
    void sendsAgainWhatWasSentButNotMarked() throws Exception {
        // given
        inTransaction(() -> outbox.append(topic, "cn", bytes("twice")));
        try (var connection = database.source().getConnection()) {
            connection.setAutoCommit(false);
            new OutboxBatch(producer).publishNext(connection);

            // when: killed before the mark is durable
            connection.rollback();
        }
        relay.start();

        // then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(values()).containsExactly("twice", "twice"));
        assertThat(left()).isZero();
    }

    @Test
    void letsOnlyOneOfSeveralReplicasPublish() {
        // given
        OutboxRelay second = relay();
        relay.start();
        second.start();

        // when
        for (int n = 0; n < 200; n++) {
            String value = "" + n;
            inTransaction(() -> outbox.append(topic, "cn", bytes(value)));
        }

        // then
        await().atMost(PATIENCE).until(() -> left() == 0);
        second.stop();
        assertThat(values()).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    void hasAnotherReplicaGoOnWhenOneStops() {
        // given
        OutboxRelay second = relay();
        relay.start();
        inTransaction(() -> outbox.append(topic, "cn", bytes("first")));
        await().atMost(PATIENCE).until(() -> left() == 0);
        second.start();

        // when
        relay.stop();
        inTransaction(() -> outbox.append(topic, "cn", bytes("second")));

        // then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(values()).containsExactly("first", "second"));
        second.stop();
    }

    @Test
    void refusesToBeWrittenOutsideATransaction() {
        assertThatThrownBy(() -> outbox.append(topic, "cn", bytes("stray")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesAValueThatWouldBlockAllBehindIt() {
        assertThatThrownBy(
                        () -> inTransaction(() -> outbox.append(topic, null, new byte[1_000_001])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesATopicWithAnotherNumberOfPartitions() {
        assertThatThrownBy(() ->
                        new TopicCreation(BrokerAccess.open(BROKER))
                                .create(List.of(OwnedTopic.untilConsumed(topic, 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("6 partitions");
    }

    private OutboxRelay relay() {
        return new OutboxRelay("test-relay", 42, database.source(), new OutboxBatch(producer));
    }

    private void inTransaction(Runnable work) {
        database.transaction().executeWithoutResult(status -> work.run());
    }

    private long left() {
        return Objects.requireNonNull(
                database.jdbc().queryForObject("select count(*) from outbox", Long.class));
    }

    private List<String> values() {
        return TopicReading.all(BROKER, topic).stream()
                .map(record -> text(record.value()))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
