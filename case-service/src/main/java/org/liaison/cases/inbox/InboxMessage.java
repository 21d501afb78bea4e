package org.liaison.cases.inbox;

import org.liaison.cases.content.Bytes;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// A message with its content, opened.
///
/// @param content empty once it was erased
/// @param decision about an answer that came after our cancellation
@Sensitive
public record InboxMessage(InboxRow row, Bytes content, LateDecision decision) {

    @Override
    public String toString() {
        return Redacted.of(InboxMessage.class);
    }
}
