package org.liaison.exchange.channel.kafka;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// The newest records of a stretch of a topic that is read forwards: so many bytes of them, and the
/// newest one however large it is.
final class NewestRecords {

    private final long mostBytes;
    private final Deque<ConsumerRecord<byte[], byte[]>> records = new ArrayDeque<>();
    private long bytes;
    private boolean overflowed;

    NewestRecords(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        records.addLast(record);
        bytes += size(record);
        while (bytes > mostBytes && records.size() > 1) {
            bytes -= size(records.removeFirst());
            overflowed = true;
        }
    }

    /// The newest first.
    Iterable<ConsumerRecord<byte[], byte[]>> newestFirst() {
        return records::descendingIterator;
    }

    int count() {
        return records.size();
    }

    /// Where what is not kept ends: the offset of the oldest that is, if older ones did not fit.
    long unreadBelow(long from) {
        return overflowed ? records.getFirst().offset() : from;
    }

    /// Whether older ones did not fit.
    boolean overflowed() {
        return overflowed;
    }

    private static long size(ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? 0 : record.value().length;
    }
}
