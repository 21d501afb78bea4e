package org.liaison.testkit.sample.tidy.letters;

import org.liaison.kit.sensitive.Sensitive;

/// One part is sensitive, and its toString shows the other.
public record Envelope(String stamp, @Sensitive String address) {

    @Override
    public String toString() {
        return "Envelope[" + stamp + "]";
    }
}
