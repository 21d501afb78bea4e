package org.liaison.cases.authorisation;

import java.time.Instant;
import java.util.UUID;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.message.MessageKind;

/// What the second person signs for.
///
/// @param digest hexadecimal digest of the bytes
/// @param drafter opaque official number
/// @param authoriser opaque official number of another person
public record Statement(
        UUID authorisationId,
        String digest,
        ExchangeFileId file,
        MessageKind kind,
        Counterpart origin,
        Counterpart recipient,
        InstrumentRef instrument,
        String drafter,
        String authoriser,
        Instant authenticatedAt,
        Instant authorisedAt) {}
