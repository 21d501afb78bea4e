package org.liaison.cases.authorisation;

import java.util.List;
import java.util.UUID;
import org.liaison.cases.exchangefile.ExchangeFileId;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;

/// Puts on record that somebody changed or threw away what a draft says of persons, in the same
/// transaction; the thread is why.
public interface DraftRecords {

    /// Appends the record.
    ///
    /// @param personKeys of the persons the draft was about
    void record(
            AccessKind kind,
            Caller caller,
            ExchangeFileId file,
            UUID draftId,
            List<String> personKeys);
}
