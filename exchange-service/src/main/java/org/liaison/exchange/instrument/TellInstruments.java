package org.liaison.exchange.instrument;

import java.util.List;

/// Tells the other services of this office which instruments count.
public interface TellInstruments {

    /// Returns when it is surely told, or throws.
    void tell(List<SignedInstrument> instruments);
}
