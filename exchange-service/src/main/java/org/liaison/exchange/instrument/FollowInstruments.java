package org.liaison.exchange.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.exchange.trust.TrustList;
import org.liaison.policy.instrument.InstrumentRef;

/// Takes what was put into the folder, or what another process took, while the service runs. Taken
/// is only what every party signed and what goes on from what is known: an instrument that was
/// suspended is not in force again because a file was replaced by an older one.
public final class FollowInstruments {

    private final Instruments instruments;
    private final InstrumentFolder folder;
    private final KeptInstruments kept;
    private final TrustList trust;
    private final Map<InstrumentRef, Integer> states = new HashMap<>();
    private List<SignedInstrument> unsigned = List.of();

    public FollowInstruments(
            Instruments instruments,
            InstrumentFolder folder,
            KeptInstruments kept,
            TrustList trust) {
        this.instruments = instruments;
        this.folder = folder;
        this.kept = kept;
        this.trust = trust;
    }

    /// Why a document does not count.
    public enum Fault {
        /// A party did not sign it with a key that is known; asked again at each look.
        UNSIGNED,
        /// A later state of the same version counted before.
        ROLLBACK,
        /// It says something else of a version than what counts.
        CONTRADICTS
    }

    /// A document that does not count.
    public record Refused(InstrumentRef ref, Fault fault) {}

    /// What one look found.
    ///
    /// @param taken what counts from now on
    public record Found(List<SignedInstrument> taken, List<Refused> refused) {
        public Found {
            taken = List.copyOf(taken);
            refused = List.copyOf(refused);
        }
    }

    /// Looks for what is new.
    public synchronized Found look() {
        List<SignedInstrument> taken = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (SignedInstrument known : kept.since()) {
            // Also if its signatures do not hold any more: nothing earlier counts in its place.
            states.merge(known.instrument().ref(), known.instrument().history().size(), Math::max);
            take(known, taken, refused);
        }
        List<SignedInstrument> again = unsigned;
        unsigned = List.of();
        again.forEach(one -> takeAndKeep(one, taken, new ArrayList<>()));
        folder.changed().forEach(one -> takeAndKeep(one, taken, refused));
        return new Found(taken, refused);
    }

    private void takeAndKeep(
            SignedInstrument found, List<SignedInstrument> taken, List<Refused> refused) {
        int before = taken.size();
        take(found, taken, refused);
        if (taken.size() > before) {
            kept.keep(found);
        }
    }

    private void take(
            SignedInstrument offered, List<SignedInstrument> taken, List<Refused> refused) {
        InstrumentRef ref = offered.instrument().ref();
        if (offered.instrument().history().size() < states.getOrDefault(ref, 0)) {
            refused.add(new Refused(ref, Fault.ROLLBACK));
        } else if (!offered.holds(trust)) {
            List<SignedInstrument> waiting = new ArrayList<>(unsigned);
            waiting.add(offered);
            unsigned = waiting;
            refused.add(new Refused(ref, Fault.UNSIGNED));
        } else {
            switch (instruments.take(offered.instrument())) {
                case NEW -> taken.add(offered);
                case KNOWN -> {
                    // It was put there again.
                }
                case CONTRADICTS -> refused.add(new Refused(ref, Fault.CONTRADICTS));
            }
        }
    }
}
