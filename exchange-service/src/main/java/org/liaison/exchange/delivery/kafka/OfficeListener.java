package org.liaison.exchange.delivery.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.delivery.Departure;
import org.liaison.exchange.delivery.DispatchAuthorised;
import org.liaison.exchange.delivery.HandOverEvidence;
import org.liaison.exchange.delivery.Incoming;
import org.liaison.exchange.delivery.OutgoingBatch;
import org.liaison.exchange.delivery.ReceiveEvidence;
import org.liaison.exchange.delivery.ReceiveMessage;
import org.liaison.exchange.delivery.TrustRounds;
import org.liaison.schemas.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Reads every topic of this office in one thread, so that each channel has one writer: a poll is
/// judged, sealed, written and its offsets committed in one transaction. A bad record is a value
/// and never thrown; what is thrown (a database or broker that does not answer) brings the whole
/// poll again.
@Configuration(proxyBeanMethods = false)
class OfficeListener {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeListener.class);
    private static final byte[] NOTHING = new byte[0];

    private final DispatchAuthorised dispatch;
    private final ReceiveMessage messages;
    private final ReceiveEvidence evidence;
    private final HandOverEvidence handOver;
    private final TrustRounds trust;
    private final Departure departure;
    private final TransactionalSender sender;

    OfficeListener(
            DispatchAuthorised dispatch,
            ReceiveMessage messages,
            ReceiveEvidence evidence,
            HandOverEvidence handOver,
            TrustRounds trust,
            Departure departure,
            TransactionalSender sender) {
        this.dispatch = dispatch;
        this.messages = messages;
        this.evidence = evidence;
        this.handOver = handOver;
        this.trust = trust;
        this.departure = departure;
        this.sender = sender;
    }

    @Bean
    Consumer<Message<List<byte[]>>> office() {
        return this::take;
    }

    /// An idle poll, in the same thread as every other: the time for a heartbeat.
    @EventListener
    void beat(ListenerContainerIdleEvent idle) {
        if (!reads(idle) || !departure.beatIsDue()) {
            return;
        }
        try {
            sender.sendAlone(() -> {
                OutgoingBatch out = new OutgoingBatch();
                trust.look(out);
                return departure.depart(out);
            });
            departure.committed();
            trust.committed();
        } catch (RuntimeException notSent) {
            // The partner misses a beat, which is what beats are for; the next poll tries again.
            departure.notCommitted();
            trust.notCommitted();
            LOG.warn("heartbeat=failed cause={}", notSent.getClass().getName());
        }
    }

    /// A process that stands by polls too, and is given nothing.
    private static boolean reads(ListenerContainerIdleEvent idle) {
        @Nullable Collection<TopicPartition> partitions = idle.getTopicPartitions();
        return partitions != null && !partitions.isEmpty();
    }

    private void take(Message<List<byte[]>> poll) {
        TransactionSynchronizationManager.registerSynchronization(new Completion());
        OutgoingBatch out = new OutgoingBatch();
        trust.look(out);
        for (Incoming record : records(poll)) {
            take(record, out);
        }
        sender.send(departure.depart(out));
    }

    private void take(Incoming record, OutgoingBatch out) {
        if (record.topic().equals(Topics.CASE_AUTHORISATIONS)) {
            dispatch.take(record, out);
        } else if (record.topic().equals(Topics.AUDIT_TO_PARTNERS)) {
            handOver.take(record, out);
        } else if (record.topic().startsWith("exchange.")) {
            messages.take(record, out);
        } else if (record.topic().startsWith("evidence.")) {
            evidence.take(record, out);
        } else {
            throw new IllegalStateException("not a topic of this service: " + record.topic());
        }
    }

    private static List<Incoming> records(Message<List<byte[]>> poll) {
        List<?> values = poll.getPayload();
        List<?> topics = header(poll, KafkaHeaders.RECEIVED_TOPIC);
        List<?> offsets = header(poll, KafkaHeaders.OFFSET);
        List<?> keys = header(poll, KafkaHeaders.RECEIVED_KEY);
        List<Incoming> records = new ArrayList<>(values.size());
        for (int index = 0; index < values.size(); index++) {
            records.add(
                    new Incoming(
                            String.valueOf(topics.get(index)),
                            ((Number) offsets.get(index)).longValue(),
                            bytes(keys.get(index)),
                            bytes(values.get(index))));
        }
        return records;
    }

    private static List<?> header(Message<List<byte[]>> poll, String name) {
        if (poll.getHeaders().get(name) instanceof List<?> values) {
            return values;
        }
        throw new IllegalStateException("not a batch: no header " + name);
    }

    /// A record without value or key has none of bytes either.
    private static byte[] bytes(@Nullable Object value) {
        return value instanceof byte[] bytes ? bytes : NOTHING;
    }

    private final class Completion implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                departure.committed();
                trust.committed();
            } else {
                departure.notCommitted();
                trust.notCommitted();
            }
        }
    }
}
