package org.liaison.cases.exchangefile;

import java.time.Instant;
import org.liaison.policy.instrument.InstrumentRef;

/// A message as it came from a partner, with what is needed if its thread is new here.
///
/// @param unit the unit it is addressed to
/// @param asked what a request says it is about and for; nothing for other kinds
public record IncomingMessage(
        ExchangeFileId file,
        String unit,
        Counterpart sender,
        InstrumentRef instrument,
        Asked asked,
        Instant receivedAt,
        ThreadMessage message) {

    /// Which side of the thread receiving such a message makes this office.
    public Side sideHere() {
        return switch (message.kind().plane()) {
            case ANSWERING -> Side.REQUESTER;
            case REQUESTER, EITHER, INSTRUMENTS, EVIDENCE, LOCAL -> Side.ANSWERING;
        };
    }
}
