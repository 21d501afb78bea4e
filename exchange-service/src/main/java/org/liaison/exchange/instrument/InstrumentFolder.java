package org.liaison.exchange.instrument;

import java.util.List;

/// The documents that an administrator put beside the service's keys.
public interface InstrumentFolder {

    /// Those that are new or changed since the last question; what cannot be read is left out.
    List<SignedInstrument> changed();
}
