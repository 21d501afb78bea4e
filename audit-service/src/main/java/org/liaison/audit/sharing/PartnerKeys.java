package org.liaison.audit.sharing;

import java.util.Optional;

/// The keys pinned for each partner.
public interface PartnerKeys {

    /// Those of a partner; empty if none were handed over, so that nothing of it is believed.
    Optional<PinnedKeys> of(String office);
}
