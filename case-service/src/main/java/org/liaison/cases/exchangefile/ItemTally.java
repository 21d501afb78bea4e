package org.liaison.cases.exchangefile;

import java.util.HashSet;
import java.util.Set;

/// What was asked and how much of it is settled. An item that was answered is answered, even if a
/// refusal of it crossed the answer.
public record ItemTally(Set<String> asked, Set<String> answered, Set<String> refused) {
    public ItemTally {
        asked = Set.copyOf(asked);
        answered = Set.copyOf(answered);
        refused = Set.copyOf(refused);
    }

    /// Asked, nothing settled.
    public static ItemTally asking(Set<String> items) {
        return new ItemTally(items, Set.of(), Set.of());
    }

    ItemTally andAnswered(Set<String> items) {
        return new ItemTally(asked, union(answered, items), refused);
    }

    ItemTally andRefused(Set<String> items) {
        return new ItemTally(asked, answered, union(refused, items));
    }

    /// Items that nobody has answered or refused.
    public Set<String> open() {
        Set<String> open = new HashSet<>(asked);
        open.removeAll(answered);
        open.removeAll(refused);
        return Set.copyOf(open);
    }

    boolean anyRefused() {
        return !answered.containsAll(refused);
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> both = new HashSet<>(some);
        both.addAll(more);
        return both;
    }
}
