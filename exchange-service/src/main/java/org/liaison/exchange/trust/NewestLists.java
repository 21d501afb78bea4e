package org.liaison.exchange.trust;

import java.util.Optional;
import org.liaison.log.tree.Hash;

/// Remembers the newest trust list of each office that was ever in force here, elsewhere than the
/// lists are: whoever puts old files back and restarts the service is noticed.
public interface NewestLists {

    /// A version, and which list it was.
    record Newest(long version, Hash digest) {}

    /// The newest that was in force; empty when there was none.
    Optional<Newest> of(String office);

    /// A list is in force from now on.
    void keep(String office, Newest newest);
}
