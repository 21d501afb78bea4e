package org.liaison.operator.backend;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.liaison.operator.office.Office;
import org.liaison.schemas.TopicLimits;
import org.liaison.schemas.Topics;

/// Brings topics that an earlier version made to the limits that they have now, in their order: a
/// topic of dead letters must take whatever the topic took that it is for. The services may not
/// change a topic, so it is done before they start.
final class TopicSizes {

    private static final String MOST_BYTES = "max.message.bytes";
    private static final int CALL_SECONDS = 10;

    private final Office office;

    TopicSizes(Office office) {
        this.office = office;
    }

    /// Alters what differs, dead letters first.
    void bring(Admin admin) throws ExecutionException, TimeoutException, InterruptedException {
        Map<ConfigResource, Integer> wanted = new HashMap<>();
        for (String topic : admin.listTopics().names().get(CALL_SECONDS, TimeUnit.SECONDS)) {
            int most = mostBytes(topic);
            if (most > 0) {
                wanted.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), most);
            }
        }
        Map<ConfigResource, Config> now =
                admin.describeConfigs(wanted.keySet()).all().get(CALL_SECONDS, TimeUnit.SECONDS);
        now.forEach((topic, config) -> wanted.remove(topic, mostBytes(config)));
        alter(admin, wanted, TopicLimits.LARGEST_DEAD_LETTER);
        alter(admin, wanted, TopicLimits.LARGEST);
    }

    private int mostBytes(String topic) {
        boolean inbound =
                office.partners().stream()
                        .anyMatch(partner ->
                                topic.equals(Topics.exchange(partner.code(), office.code()))
                                        || topic.equals(
                                                Topics.evidence(partner.code(), office.code())));
        return inbound
                ? TopicLimits.LARGEST
                : Topics.areDeadLetters(topic) ? TopicLimits.LARGEST_DEAD_LETTER : 0;
    }

    private static int mostBytes(Config config) {
        return Integer.parseInt(config.get(MOST_BYTES).value());
    }

    private static void alter(Admin admin, Map<ConfigResource, Integer> wanted, int most)
            throws ExecutionException, TimeoutException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        wanted.forEach((topic, bytes) -> {
            if (bytes == most) {
                changes.put(
                        topic,
                        List.of(
                                new AlterConfigOp(
                                        new ConfigEntry(MOST_BYTES, Integer.toString(most)),
                                        AlterConfigOp.OpType.SET)));
            }
        });
        admin.incrementalAlterConfigs(changes).all().get(CALL_SECONDS, TimeUnit.SECONDS);
    }
}
