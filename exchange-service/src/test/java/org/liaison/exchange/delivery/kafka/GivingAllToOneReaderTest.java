package org.liaison.exchange.delivery.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class GivingAllToOneReaderTest {

    private static final TopicPartition FIRST = new TopicPartition("one", 0);
    private static final TopicPartition SECOND = new TopicPartition("one", 1);
    private static final TopicPartition THIRD = new TopicPartition("two", 0);

    private final Map<String, Subscription> members = new HashMap<>();

    @Test
    void givesEveryPartitionOfEveryTopicToOne() {
        // given
        member("a", 1);
        member("b", 1);

        // when
        Map<String, List<TopicPartition>> given = assigned();

        // then
        assertThat(given.get("b")).containsExactlyInAnyOrder(FIRST, SECOND, THIRD);
        assertThat(given.get("a")).isEmpty();
    }

    @Test
    void leavesThemToWhoReadsAlready() {
        // given
        member("a", 7, FIRST, SECOND, THIRD);
        member("b", 7);

        // when
        Map<String, List<TopicPartition>> given = assigned();

        // then
        assertThat(given.get("a")).containsExactlyInAnyOrder(FIRST, SECOND, THIRD);
        assertThat(given.get("b")).isEmpty();
    }

    @Test
    void waitsUntilAnotherLetGo() {
        // given
        member("a", 7, FIRST);
        member("b", 8, SECOND);

        // when
        Map<String, List<TopicPartition>> given = assigned();

        // then
        assertThat(given.get("b")).containsExactlyInAnyOrder(SECOND, THIRD);
        assertThat(given.get("a")).isEmpty();
    }

    private void member(String name, int generation, TopicPartition... owned) {
        members.put(
                name,
                new Subscription(
                        List.of("one", "two"),
                        ByteBuffer.allocate(0),
                        List.of(owned),
                        generation,
                        Optional.empty()));
    }

    private Map<String, List<TopicPartition>> assigned() {
        Node[] nodes = {new Node(1, "127.0.0.1", 1)};
        Cluster cluster =
                new Cluster(
                        "cluster",
                        List.of(nodes),
                        List.of(FIRST, SECOND, THIRD).stream()
                                .map(part ->
                                        new PartitionInfo(
                                                part.topic(),
                                                part.partition(),
                                                nodes[0],
                                                nodes,
                                                nodes))
                                .toList(),
                        Set.of(),
                        Set.of());
        Map<String, List<TopicPartition>> given = new HashMap<>();
        new OneReader()
                .assign(cluster, new GroupSubscription(members))
                .groupAssignment()
                .forEach((member, assignment) -> given.put(member, assignment.partitions()));
        return given;
    }
}
