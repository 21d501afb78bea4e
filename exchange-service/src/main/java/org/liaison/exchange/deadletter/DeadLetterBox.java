package org.liaison.exchange.deadletter;

import java.util.List;
import java.util.Optional;

/// The dead letters of this office.
public interface DeadLetterBox {

    /// Dead letters in the order of their ids, after one of them.
    ///
    /// @param after id of the last one seen; empty for the first page
    List<DeadLetter> list(String after, int limit);

    /// One of them; empty when there is none of that id.
    Optional<DeadLetter> find(String id);

    /// Opens a dead letter and puts it back where it came from, to be judged again. Doing it twice
    /// is harmless: ids follow from their cause. Empty when there is none of that id, or it cannot
    /// be opened.
    Optional<DeadLetter> replay(String id);
}
