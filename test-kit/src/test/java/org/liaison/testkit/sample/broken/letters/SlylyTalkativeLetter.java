package org.liaison.testkit.sample.broken.letters;

import org.liaison.kit.sensitive.Sensitive;

/// Has a toString of its own that shows the text all the same.
@Sensitive
record SlylyTalkativeLetter(String text) {

    @Override
    public String toString() {
        return "letter: " + text();
    }
}
