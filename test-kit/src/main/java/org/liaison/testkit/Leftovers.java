package org.liaison.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// What whoever used a broker before left on it: topics and consumer groups.
///
/// A group with somebody in it is waited for, since members leave a moment after they were told to
/// stop, and is an error after a while: somebody was not stopped.
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<Class<? extends Exception>> PASSING =
            List.of(
                    GroupNotEmptyException.class,
                    GroupIdNotFoundException.class,
                    UnknownTopicOrPartitionException.class);

    private final Admin admin;

    private Leftovers(Admin admin) {
        this.admin = admin;
    }

    /// Deletes them and returns when the broker does not know them any more.
    static void deleteFrom(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Leftovers leftovers = new Leftovers(admin);
            leftovers.deleteGroups();
            leftovers.deleteTopics();
        }
    }

    private void deleteGroups() {
        soon("every consumer of the broker to leave its group")
                .until(() -> {
                    admin.deleteConsumerGroups(groups())
                            .deletedGroups()
                            .values()
                            .forEach(this::end);
                    return groups().isEmpty();
                });
    }

    private void deleteTopics() {
        admin.deleteTopics(topics()).topicNameValues().values().forEach(this::end);
        soon("the broker to forget its topics").until(() -> topics().isEmpty());
    }

    private Set<String> groups() {
        return get(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .collect(Collectors.toSet());
    }

    private Set<String> topics() {
        return get(admin.listTopics().names());
    }

    private void end(KafkaFuture<Void> deletion) {
        try {
            deletion.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            if (PASSING.stream().noneMatch(passing -> passing.isInstance(refused.getCause()))) {
                throw new IllegalStateException("the broker is not emptied", refused);
            }
        } catch (InterruptedException | TimeoutException e) {
            throw failed(e);
        }
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(Exception e) {
        if (e instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new IllegalStateException("the broker does not answer", e);
    }

    private static ConditionFactory soon(String what) {
        return Awaitility.await(what)
                .pollDelay(Duration.ZERO)
                .pollInterval(20, TimeUnit.MILLISECONDS)
                .atMost(PATIENCE);
    }
}
