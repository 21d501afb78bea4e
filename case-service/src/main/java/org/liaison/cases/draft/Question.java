package org.liaison.cases.draft;

import java.util.regex.Pattern;

/// One thing asked, or the answer to it: an item and a text written for the partner.
public record Question(String itemId, String text) {

    private static final Pattern ITEM = Pattern.compile("[A-Z][0-9]{1,3}");

    public Question {
        if (!ITEM.matcher(itemId).matches()) {
            throw new DraftInvalid("itemId", "a letter and a number, such as Q1");
        }
        if (text.isBlank()) {
            throw new DraftInvalid("items", "each has a text");
        }
    }

    /// The item alone: the text is for the partner, not for a log.
    @Override
    public String toString() {
        return "Question[" + itemId + "]";
    }
}
