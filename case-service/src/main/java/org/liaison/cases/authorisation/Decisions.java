package org.liaison.cases.authorisation;

import java.time.Instant;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.cases.textcheck.FindingDecisions;

/// What supervisors decided about findings, with reasons, for ever.
public interface Decisions {

    /// The decisions of a thread that were taken by somebody who is none of these.
    FindingDecisions of(ExchangeFileId file, Authors authors);

    /// Records one; the same key twice by one person is the first one.
    void record(ExchangeFileId file, String findingKey, String reason, Author by, Instant at);
}
