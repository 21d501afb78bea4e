package org.liaison.exchange.instrument;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liaison.policy.Instrument;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.instrument.InstrumentState;

/// Every version of every instrument whose signatures were checked.
public final class Instruments {

    private static final Comparator<Instrument> BY_VERSION =
            Comparator.comparingInt(instrument -> instrument.ref().version());

    private final List<Instrument> all;

    /// @throws IllegalArgumentException when a version is given twice
    public Instruments(Collection<Instrument> all) {
        List<Instrument> sorted = new ArrayList<>(all);
        sorted.sort(BY_VERSION);
        if (sorted.stream().map(Instrument::ref).distinct().count() != sorted.size()) {
            throw new IllegalArgumentException("each version of an instrument exists once");
        }
        this.all = List.copyOf(sorted);
    }

    /// Exactly the version named; empty when it is not known here.
    public Optional<Instrument> version(InstrumentRef named) {
        return all.stream().filter(instrument -> instrument.ref().equals(named)).findFirst();
    }

    /// The version of that name that counts at a moment: the highest in force, or else the highest
    /// known.
    public Optional<Instrument> current(InstrumentRef named, Instant at) {
        List<Instrument> versions =
                all.stream().filter(each -> each.ref().id().equals(named.id())).toList();
        return versions.stream()
                .filter(each -> each.stateAt(at) == InstrumentState.IN_FORCE)
                .max(BY_VERSION)
                .or(() -> versions.stream().max(BY_VERSION));
    }
}
