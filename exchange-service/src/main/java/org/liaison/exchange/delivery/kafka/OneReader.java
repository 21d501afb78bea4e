package org.liaison.exchange.delivery.kafka;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;

/// Gives every partition to one process of this service and nothing to the others, which stand by:
/// a channel has one writer. Whoever reads goes on reading as long as it is there.
///
/// Kafka makes it by its name.
public final class OneReader implements ConsumerPartitionAssignor {

    @Override
    public String name() {
        return "liaison-one-reader";
    }

    /// Who goes on reading need not stop for a rebalance.
    @Override
    public List<RebalanceProtocol> supportedProtocols() {
        return List.of(RebalanceProtocol.COOPERATIVE, RebalanceProtocol.EAGER);
    }

    @Override
    public GroupAssignment assign(Cluster cluster, GroupSubscription group) {
        Map<String, Subscription> members = group.groupSubscription();
        String reader = reader(members);
        Map<String, Assignment> assignments = new HashMap<>();
        members.keySet().forEach(member -> assignments.put(member, new Assignment(List.of())));
        Set<TopicPartition> free = partitions(cluster, members.values());
        // Another one must let go first; that it did brings the next rebalance.
        members.forEach((member, subscription) -> {
            if (!member.equals(reader)) {
                subscription.ownedPartitions().forEach(free::remove);
            }
        });
        assignments.put(reader, new Assignment(new ArrayList<>(free)));
        return new GroupAssignment(assignments);
    }

    /// The one that reads; if there is none, any, as long as all would choose the same.
    private static String reader(Map<String, Subscription> members) {
        return members.entrySet().stream()
                .max(
                        Comparator.<Map.Entry<String, Subscription>>comparingInt(
                                        member -> generation(member.getValue()))
                                .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /// Of those that say they read, the one that was told so last.
    private static int generation(Subscription member) {
        return member.ownedPartitions().isEmpty() ? -1 : member.generationId().orElse(0);
    }

    private static Set<TopicPartition> partitions(
            Cluster cluster, Iterable<Subscription> subscriptions) {
        Set<TopicPartition> partitions = new HashSet<>();
        for (Subscription subscription : subscriptions) {
            for (String topic : subscription.topics()) {
                cluster.partitionsForTopic(topic)
                        .forEach(part ->
                                partitions.add(new TopicPartition(topic, part.partition())));
            }
        }
        return partitions;
    }
}
