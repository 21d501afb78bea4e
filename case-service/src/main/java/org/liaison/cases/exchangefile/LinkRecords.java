package org.liaison.cases.exchangefile;

import java.util.List;
import org.liaison.kit.security.Caller;

/// Puts on record, in the same transaction, that a case and a partner's thread were combined
/// (Directive (EU) 2016/680 art. 25).
public interface LinkRecords {

    /// Appends the record.
    ///
    /// @param personKeys of the persons of the case
    void combined(Caller caller, ExchangeFileId file, List<String> personKeys);
}
