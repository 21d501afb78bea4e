package org.liaison.launcher.bench;

import java.time.Duration;
import java.util.List;
import org.liaison.kit.kafka.BrokerAccess;

/// The baseline: the same bytes through MirrorMaker 2 alone, with the settings of a bridge, from
/// one broker to the other, with nothing to open, judge or store.
public final class BareMirror {

    /// The topic that the bare mirror copies.
    public static final String TOPIC = "bench.bare";

    private static final byte[] NO_KEY = {0};

    private final BrokerAccess fromBrokers;
    private final BrokerAccess toBrokers;

    public BareMirror(BrokerAccess fromBrokers, BrokerAccess toBrokers) {
        this.fromBrokers = fromBrokers;
        this.toBrokers = toBrokers;
    }

    double perSecond(List<byte[]> values) {
        try (Load load = new Load(fromBrokers);
                Arrivals arrivals = new Arrivals(toBrokers, TOPIC)) {
            long start = System.nanoTime();
            load.send(TOPIC, NO_KEY, values);
            arrivals.await(values.size(), Duration.ofMinutes(2));
            return values.size() / ((System.nanoTime() - start) / 1e9);
        }
    }
}
