package org.liaison.log.checkpoint;

import java.util.List;
import java.util.Set;

/// Which sets of cosigners are enough.
sealed interface Quorum {

    /// Whether those cosigners are enough.
    boolean isMetBy(Set<String> cosigners);

    /// Nobody's cosignature is asked for.
    record None() implements Quorum {

        @Override
        public boolean isMetBy(Set<String> cosigners) {
            return true;
        }
    }

    /// One cosigner, by its name in the policy.
    record One(String cosigner) implements Quorum {

        @Override
        public boolean isMetBy(Set<String> cosigners) {
            return cosigners.contains(cosigner);
        }
    }

    /// At least so many of the members.
    record AtLeast(int needed, List<Quorum> members) implements Quorum {

        public AtLeast {
            members = List.copyOf(members);
            if (needed < 1 || needed > members.size()) {
                throw new IllegalArgumentException(
                        "%d of %d members; it is 1 to all of them"
                                .formatted(needed, members.size()));
            }
        }

        @Override
        public boolean isMetBy(Set<String> cosigners) {
            return members.stream().filter(member -> member.isMetBy(cosigners)).count() >= needed;
        }
    }
}
