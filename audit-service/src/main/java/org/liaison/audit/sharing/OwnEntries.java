package org.liaison.audit.sharing;

import java.util.List;
import java.util.function.Supplier;

/// The entries a partner may see proved.
public interface OwnEntries {

    /// Entries about messages sent to a partner, in the order of the log. Refusals to answer are
    /// never among them: their entries hold the true ground.
    ///
    /// @param from first index
    /// @param to index behind the last
    List<OwnEntry> sentTo(String partner, long from, long to, int most);

    /// An entry of the log.
    ///
    /// @param entry calls for a copy of its exact bytes
    record OwnEntry(long index, Supplier<byte[]> entry) {}
}
