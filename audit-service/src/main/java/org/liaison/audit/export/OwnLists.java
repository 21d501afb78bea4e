package org.liaison.audit.export;

import java.util.Optional;
import org.liaison.log.trust.TrustHistory;

/// Every version of this office's own trust list, as its administrators handed them over.
public interface OwnLists {

    /// All versions; nothing if none were handed over yet.
    Optional<TrustHistory> versions();
}
