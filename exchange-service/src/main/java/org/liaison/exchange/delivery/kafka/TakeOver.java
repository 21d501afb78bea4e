package org.liaison.exchange.delivery.kafka;

import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.liaison.exchange.channel.ChannelHealth;
import org.liaison.exchange.delivery.Departure;
import org.liaison.exchange.delivery.InboundChannels;
import org.liaison.exchange.delivery.RefusedAuthorisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.stereotype.Component;

/// Notes, in the reading thread, that this process began or ceased to be the one that reads and
/// writes. What it remembers of an earlier time is forgotten: another one wrote since.
@Component
class TakeOver implements KafkaBindingRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(TakeOver.class);

    private final Departure departure;
    private final ChannelHealth health;
    private final RefusedAuthorisations refused;
    private final InboundChannels channels;

    TakeOver(
            Departure departure,
            ChannelHealth health,
            RefusedAuthorisations refused,
            InboundChannels channels) {
        this.departure = departure;
        this.health = health;
        this.refused = refused;
        this.channels = channels;
    }

    @Override
    public void onPartitionsAssigned(
            String binding,
            Consumer<?, ?> consumer,
            Collection<TopicPartition> partitions,
            boolean initial) {
        if (consumer.assignment().isEmpty()) {
            standBy();
        } else if (!health.isWatched()) {
            departure.notCommitted();
            refused.readAgain();
            health.watch();
            readPositions();
            LOG.info("reading=true partitions={}", consumer.assignment().size());
        }
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(
            String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (partitions.containsAll(consumer.assignment())) {
            standBy();
        }
    }

    private void readPositions() {
        try {
            channels.readAgain(health);
        } catch (RuntimeException noAnswer) {
            // Each is read when its first record or heartbeat comes.
            LOG.warn("positions=unread cause={}", noAnswer.getClass().getName());
        }
    }

    private void standBy() {
        if (health.isWatched()) {
            LOG.info("reading=false");
        }
        health.ignore();
    }
}
