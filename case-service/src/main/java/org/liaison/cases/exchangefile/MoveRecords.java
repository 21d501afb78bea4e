package org.liaison.cases.exchangefile;

import java.util.List;
import org.liaison.kit.security.Caller;

/// Puts on record, in the same transaction, that a thread is to have another case, and that it has
/// it (Directive (EU) 2016/680 art. 25).
public interface MoveRecords {

    /// One person proposed it.
    void proposed(Caller caller, ExchangeFileId file);

    /// A second person agreed.
    ///
    /// @param personKeys of the persons of the case it has now
    void moved(Caller caller, ExchangeFileId file, List<String> personKeys);
}
