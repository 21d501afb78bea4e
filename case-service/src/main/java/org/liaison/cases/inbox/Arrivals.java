package org.liaison.cases.inbox;

import org.liaison.cases.content.MessageView;

/// Acts on what a withdrawal or an act on one says, in the transaction that takes it in.
public interface Arrivals {

    /// A message that is new here.
    void taken(Arrived message, MessageView view);
}
