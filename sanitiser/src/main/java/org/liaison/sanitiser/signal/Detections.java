package org.liaison.sanitiser.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gathers detections; those of the same kind and fact that overlap become one.
public final class Detections {

    /// More than this is no text that an officer can rewrite; the check fails instead.
    public static final int MOST = 5_000;

    private record Same(Signal signal, int fact) {}

    private final List<Detection> all = new ArrayList<>();
    private final Steps steps = new Steps();
    private final Map<Same, Integer> latest = new HashMap<>();

    /// Adds one more.
    ///
    /// @throws TooManyDetections when the text has more than a person could read
    public void add(Detection next) {
        steps.take(1);
        Same same = new Same(next.signal(), next.fact());
        Integer at = latest.get(same);
        if (at != null && all.get(at).overlaps(next)) {
            all.set(at, union(all.get(at), next));
            return;
        }
        if (all.size() == MOST) {
            throw new TooManyDetections(steps.taken());
        }
        latest.put(same, all.size());
        all.add(next);
    }

    /// What the check has taken so far.
    public Steps steps() {
        return steps;
    }

    public List<Detection> all() {
        return List.copyOf(all);
    }

    private static Detection union(Detection one, Detection two) {
        return new Detection(
                Math.min(one.start(), two.start()),
                Math.max(one.end(), two.end()),
                one.signal(),
                one.fact());
    }
}
