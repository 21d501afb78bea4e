package org.liaison.cases.inbox;

import org.liaison.cases.content.Bytes;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// A message with its content, opened.
@Sensitive
public record InboxMessage(InboxRow row, Bytes content) {

    @Override
    public String toString() {
        return Redacted.of(InboxMessage.class);
    }
}
