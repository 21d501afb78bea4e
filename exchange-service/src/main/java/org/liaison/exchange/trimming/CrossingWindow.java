package org.liaison.exchange.trimming;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is known of a bounded stretch of one channel: which message has which sequence, and for
/// which of them the partner gave a receipt. Told in the order of the topic `exchange.crossings`.
///
/// A message that departed twice has two sequences and maybe one receipt. Its later copy counts as
/// crossed once the partner gave a receipt for something behind it, because a partner reads a
/// channel in order.
final class CrossingWindow {

    /// Messages before the stretch whose ids are remembered, so that a copy is known as one.
    static final int MARGIN = 10_000;

    private final long first;
    private final int length;
    private final Map<String, Integer> places = new HashMap<>();
    private final BitSet originals = new BitSet();
    private final BitSet copies = new BitSet();
    private final BitSet receipted = new BitSet();

    /// @param first the sequence of the oldest message that is still on the channel
    CrossingWindow(long first, int length) {
        this.first = first;
        this.length = length;
    }

    void departed(long firstSequence, List<String> messageIds) {
        long sequence = firstSequence;
        for (String messageId : messageIds) {
            long place = sequence - first + MARGIN;
            if (place >= 0 && place < (long) MARGIN + length) {
                int known = Math.toIntExact(place);
                (places.putIfAbsent(messageId, known) == null ? originals : copies).set(known);
            }
            sequence++;
        }
    }

    /// Receipts for messages that never departed, or departed out of sight, say nothing.
    void receipted(List<String> messageIds) {
        for (String messageId : messageIds) {
            Integer place = places.get(messageId);
            if (place != null) {
                receipted.set(place);
            }
        }
    }

    /// The last sequence up to which every message crossed; one less than the first when none did.
    long crossedUpTo() {
        int furthest = receipted.length() - 1;
        int place = MARGIN;
        while ((originals.get(place) && receipted.get(place))
                || (copies.get(place) && place < furthest)) {
            place++;
        }
        return first + (place - MARGIN) - 1;
    }
}
