package org.liaison.cases.inbox;

import java.time.Instant;
import java.util.UUID;
import org.liaison.cases.content.Bytes;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.message.MessageKind;

/// A message that exchange-service opened and verified.
///
/// @param digest 32 bytes
/// @param content the bytes as the partner authorised them
@Sensitive
public record Arrived(
        UUID messageId,
        MessageKind kind,
        ExchangeFileId file,
        Counterpart sender,
        String recipientUnit,
        InstrumentRef instrument,
        Bytes digest,
        Bytes content,
        Instant receivedAt) {

    @Override
    public String toString() {
        return Redacted.of(Arrived.class);
    }
}
