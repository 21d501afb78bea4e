package org.liaison.exchange.trimming;

import java.time.Instant;
import java.util.Map;

/// The topics of the office's broker, as the trimmer needs them.
public interface TrimmableTopics {

    /// Takes committed records, the oldest first.
    @FunctionalInterface
    interface RecordReader {
        /// Whether it wants the next one too.
        boolean wants(long offset, byte[] value);
    }

    /// For each partition the offset below which a group consumed everything. A partition of which
    /// the group never said anything is left out.
    Map<Integer, Long> consumed(String topic, String group);

    /// For each partition the offset below which everything was written before a time.
    Map<Integer, Long> writtenSince(String topic, Instant time);

    /// Whether a committed record is left below an offset in any of these partitions.
    boolean holdsBelow(String topic, Map<Integer, Long> offsets);

    /// Reads partition 0 from its beginning until its committed end, or until the reader has
    /// enough.
    void read(String topic, RecordReader reader);

    /// Deletes everything below an offset; nothing when that is deleted already. Returns whether
    /// something was deleted.
    boolean deleteBelow(String topic, int partition, long offset);
}
