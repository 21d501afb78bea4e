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

/// Every version of every instrument whose signatures were checked. A version may get further
/// states while the service runs, and loses none. Written by one thread, read by any.
public final class Instruments {

    private static final Comparator<Instrument> BY_VERSION =
            Comparator.comparingInt(instrument -> instrument.ref().version());

    private volatile List<Instrument> all;

    /// @throws IllegalArgumentException when a version is given twice
    public Instruments(Collection<Instrument> all) {
        List<Instrument> sorted = new ArrayList<>(all);
        sorted.sort(BY_VERSION);
        if (sorted.stream().map(Instrument::ref).distinct().count() != sorted.size()) {
            throw new IllegalArgumentException("each version of an instrument exists once");
        }
        this.all = List.copyOf(sorted);
    }

    /// What became of a document.
    public enum Taken {
        /// It counts from now on.
        NEW,
        /// It says what is known, or less of it: an earlier state of the same version.
        KNOWN,
        /// It says something else of a version than what is known, which stays.
        CONTRADICTS
    }

    /// Takes a version, or further states of one.
    public synchronized Taken take(Instrument offered) {
        Optional<Instrument> known = version(offered.ref());
        if (known.isPresent() && !continues(known.get(), offered)) {
            return known.get().equals(offered) || continues(offered, known.get())
                    ? Taken.KNOWN
                    : Taken.CONTRADICTS;
        }
        List<Instrument> changed = new ArrayList<>(all);
        known.ifPresent(changed::remove);
        changed.add(offered);
        changed.sort(BY_VERSION);
        all = List.copyOf(changed);
        return Taken.NEW;
    }

    /// Whether one is the other with further states, and nothing else.
    private static boolean continues(Instrument earlier, Instrument later) {
        return later.history().size() > earlier.history().size()
                && later.history().containsAll(earlier.history())
                && later.withHistory(earlier.history()).equals(earlier);
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
