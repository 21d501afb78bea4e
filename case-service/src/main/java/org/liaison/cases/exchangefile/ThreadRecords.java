package org.liaison.cases.exchangefile;

import java.util.List;
import org.liaison.kit.security.Caller;

/// Puts on record, in the same transaction, what was said of a thread and its case (Directive (EU)
/// 2016/680 art. 25).
public interface ThreadRecords {

    /// Somebody said what it is for.
    void stated(Caller caller, ExchangeFileId file);

    /// One person proposed another case for it.
    void proposed(Caller caller, ExchangeFileId file);

    /// A second person agreed.
    ///
    /// @param personKeys of the persons of the case it has now
    void moved(Caller caller, ExchangeFileId file, List<String> personKeys);
}
