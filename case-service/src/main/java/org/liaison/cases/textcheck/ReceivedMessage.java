package org.liaison.cases.textcheck;

import java.util.List;
import java.util.Map;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// What a partner said in one message.
///
/// @param rows of each person or thing the values that say something, by column; references of the
///   partner's are none
/// @param texts what it wrote
@Sensitive
public record ReceivedMessage(List<Map<String, String>> rows, List<String> texts) {

    public ReceivedMessage {
        rows = rows.stream().map(Map::copyOf).toList();
        texts = List.copyOf(texts);
    }

    @Override
    public String toString() {
        return Redacted.of(ReceivedMessage.class);
    }
}
