package org.liaison.exchange.sealing;

import org.liaison.exchange.channel.AlarmCode;
import org.liaison.schemas.exchange.SealedPayload;

/// What became of an attempt to open a message.
public sealed interface Opening {

    /// It was sealed for us.
    record Opened(SealedPayload payload) implements Opening {
        @Override
        public String toString() {
            return "Opened[redacted]";
        }
    }

    /// It was not, or not for this place in this channel, or weaker than it must be.
    record Shut(AlarmCode code) implements Opening {}
}
