package org.liaison.launcher.bench;

import java.time.Duration;
import java.util.List;

/// The baseline: the same bytes through MirrorMaker 2 alone, with the settings of a bridge, from
/// one broker to the other, with nothing to open, judge or store.
public final class BareMirror {

    /// The topic that the bare mirror copies.
    public static final String TOPIC = "bench.bare";

    private static final byte[] NO_KEY = {0};

    private final String fromBrokers;
    private final String toBrokers;

    public BareMirror(String fromBrokers, String toBrokers) {
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
