package org.liaison.cases.instrument;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.liaison.policy.Instrument;
import org.liaison.policy.instrument.InstrumentRef;

/// Instruments in memory, filled from the topic at every start: it keeps them for ever.
public final class KnownInstruments implements Instruments {

    private static final Comparator<InstrumentRef> BY_ID_AND_VERSION =
            Comparator.comparing((InstrumentRef ref) -> ref.id().value())
                    .thenComparingInt(InstrumentRef::version);

    private final ConcurrentSkipListMap<InstrumentRef, Instrument> byRef =
            new ConcurrentSkipListMap<>(BY_ID_AND_VERSION);

    /// Takes in an instrument. A record of the same version with further states counts from then
    /// on, one with fewer of them comes late.
    public void learn(Instrument instrument) {
        byRef.merge(
                instrument.ref(),
                instrument,
                (known, later) -> comesLate(known, later) ? known : later);
    }

    private static boolean comesLate(Instrument known, Instrument later) {
        return known.history().size() > later.history().size()
                && known.history().containsAll(later.history());
    }

    @Override
    public Optional<Instrument> find(InstrumentRef ref) {
        return Optional.ofNullable(byRef.get(ref));
    }

    @Override
    public List<Instrument> all() {
        return List.copyOf(byRef.values());
    }
}
