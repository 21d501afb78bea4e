package org.liaison.exchange.delivery;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liaison.schemas.cases.PersonsErased;

/// Who is meant by a record of a disclosure, erasably.
public interface Commitments {

    /// The commitments of the persons of many entries, kept in one statement before this returns.
    Map<UUID, List<byte[]>> commit(Map<UUID, List<String>> personKeysByEntry);

    /// No salt is made any more for who was erased at home for good, and what is kept of them is
    /// kept no longer than it takes to trim what is on topics; the entries stay.
    void forget(PersonsErased persons);
}
