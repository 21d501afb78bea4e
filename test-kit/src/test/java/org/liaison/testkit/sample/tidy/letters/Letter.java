package org.liaison.testkit.sample.tidy.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.liaison.kit.sensitive.Sensitive;

/// Uses what a domain file may: its feature, plain Java, the sensitive annotation.
@Sensitive
public record Letter(UUID id, String text, Instant writtenAt) {

    public static Letter write(UUID id, String text, Clock clock) {
        return new Letter(id, text, Instant.now(clock));
    }

    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
