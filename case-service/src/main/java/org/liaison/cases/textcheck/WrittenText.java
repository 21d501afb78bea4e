package org.liaison.cases.textcheck;

import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// One text of a draft, by the name of its field.
@Sensitive
public record WrittenText(String field, String text) {
    @Override
    public String toString() {
        return Redacted.of(WrittenText.class);
    }
}
