package org.liaison.cases.inbox;

import java.util.List;
import java.util.UUID;
import org.liaison.cases.content.Bytes;

/// What came in a thread and around it; contents that were erased are left out.
public interface SaidAround {

    /// What came in that thread and is not closed by an erasure.
    List<InboxMessage> in(UUID exchangeFile);

    /// What other partners sent in threads that have, or ever had, one of its cases, closed or not.
    List<Bytes> byOthers(UUID exchangeFile);
}
