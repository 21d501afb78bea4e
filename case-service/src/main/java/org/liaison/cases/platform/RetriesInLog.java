package org.liaison.cases.platform;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.problem.SafeTrace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/// Says that a batch failed and comes again, and where; never with what: a message of the database
/// quotes values.
final class RetriesInLog implements RetryListener {

    private static final Logger LOG = LoggerFactory.getLogger(RetriesInLog.class);

    @Override
    public void failedDelivery(
            ConsumerRecord<?, ?> record, @Nullable Exception outage, int attempt) {
        LOG.warn(
                "batch=failed topic={} attempt={} outage={}",
                record.topic(),
                attempt,
                trace(outage));
    }

    @Override
    public void failedDelivery(
            ConsumerRecords<?, ?> records, @Nullable Exception outage, int attempt) {
        LOG.warn(
                "batch=failed records={} attempt={} outage={}",
                records.count(),
                attempt,
                trace(outage));
    }

    private static Object trace(@Nullable Exception outage) {
        return outage == null ? "none" : SafeTrace.of(outage);
    }
}
