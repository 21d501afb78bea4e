package org.liaison.exchange.instrument;

import java.util.List;

/// The documents that counted here, shared by all processes of the service.
public interface KeptInstruments {

    /// Those that were kept since the last question, oldest first.
    List<SignedInstrument> since();

    /// Keeps one; the first of its version with so many states stays.
    void keep(SignedInstrument instrument);
}
