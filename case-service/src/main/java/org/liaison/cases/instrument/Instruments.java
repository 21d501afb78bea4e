package org.liaison.cases.instrument;

import java.util.List;
import java.util.Optional;
import org.liaison.policy.Instrument;
import org.liaison.policy.instrument.InstrumentRef;

/// The instruments known here.
public interface Instruments {

    /// That version of that instrument, in whatever state.
    Optional<Instrument> find(InstrumentRef ref);

    /// All versions of all instruments, by id and version.
    List<Instrument> all();
}
