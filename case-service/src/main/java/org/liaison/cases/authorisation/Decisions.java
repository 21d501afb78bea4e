package org.liaison.cases.authorisation;

import java.time.Instant;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.textcheck.FindingDecisions;

/// What supervisors decided about findings, with reasons, for ever.
public interface Decisions {

    /// All decisions of a thread.
    FindingDecisions of(ExchangeFileId file);

    /// Records one; the same key twice is the first one.
    void record(
            ExchangeFileId file,
            String findingKey,
            String reason,
            String officialNumber,
            Instant at);
}
