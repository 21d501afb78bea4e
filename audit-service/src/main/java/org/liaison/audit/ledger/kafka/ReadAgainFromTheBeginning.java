package org.liaison.audit.ledger.kafka;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.ledger.LogTopicIds;
import org.liaison.kit.kafka.LogCommit;
import org.liaison.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.stereotype.Component;

/// Reads the topic of a log from its beginning when it is another one than the offsets were
/// committed on: the log then knows every record below its fence, or stops.
@Component
class ReadAgainFromTheBeginning implements KafkaBindingRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAgainFromTheBeginning.class);
    private static final Set<String> LOGS = Set.of(Topics.AUDIT_DISCLOSURES, Topics.AUDIT_ACCESS);

    private final LogTopicIds ids;

    ReadAgainFromTheBeginning(LogTopicIds ids) {
        this.ids = ids;
    }

    @Override
    public void onPartitionsAssigned(
            String binding,
            Consumer<?, ?> consumer,
            Collection<TopicPartition> partitions,
            boolean initial) {
        for (TopicPartition partition : partitions) {
            if (LOGS.contains(partition.topic()) && isOfAnother(partition, consumer)) {
                LOG.warn("topic={} begun-anew=true reading-from=beginning", partition.topic());
                consumer.seekToBeginning(List.of(partition));
            }
        }
    }

    /// What says nothing was committed before this was asked, or is of no topic at all.
    private boolean isOfAnother(TopicPartition partition, Consumer<?, ?> consumer) {
        ids.forget(partition.topic());
        @Nullable OffsetAndMetadata committed =
                consumer.committed(Set.of(partition)).get(partition);
        return committed != null
                && !committed.metadata().isEmpty()
                && !committed.metadata().equals(LogCommit.from(ids.of(partition.topic())));
    }
}
