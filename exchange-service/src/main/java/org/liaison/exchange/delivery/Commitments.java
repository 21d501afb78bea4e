package org.liaison.exchange.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who is meant by a record of a disclosure, erasably.
public interface Commitments {

    /// The commitments of the persons of many entries, kept in one statement before this returns.
    Map<UUID, List<byte[]>> commit(Map<UUID, List<String>> personKeysByEntry);

    /// Forgets who is meant by any entry that means these persons; the entries stay.
    void erase(List<String> personKeys);
}
