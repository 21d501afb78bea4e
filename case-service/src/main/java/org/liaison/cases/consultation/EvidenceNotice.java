package org.liaison.cases.consultation;

import java.util.UUID;

/// Tells whoever consults whether the record of it has reached the log of the office, or is only on
/// record here so far.
public interface EvidenceNotice {

    /// A consultation is committed; what was consulted is about to be shown.
    void recorded(UUID entryId);
}
