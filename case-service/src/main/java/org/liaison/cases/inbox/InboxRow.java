package org.liaison.cases.inbox;

import java.time.Instant;
import java.util.UUID;
import org.liaison.cases.exchangefile.Counterpart;
import org.liaison.cases.exchangefile.ExchangeFileId;

/// A line of the inbox: no personal data.
public record InboxRow(
        long position,
        UUID messageId,
        String kind,
        ExchangeFileId file,
        Counterpart sender,
        String unit,
        String digest,
        Instant receivedAt,
        Instant committedAt) {}
