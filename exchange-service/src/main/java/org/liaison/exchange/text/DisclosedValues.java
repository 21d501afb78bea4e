package org.liaison.exchange.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Numbers, addresses and places that fields of a message disclose: its texts may repeat them.
final class DisclosedValues {

    private static final int SHORTEST = 5;
    private static final int SHORTEST_PART = 9;

    private final Collection<String> disclosed;
    private final Steps steps;
    private @Nullable Set<String> compact;

    DisclosedValues(Collection<String> disclosed, Steps steps) {
        this.disclosed = disclosed;
        this.steps = steps;
    }

    /// Whether what was found is disclosed anyway: with or without the digits before a national
    /// number.
    boolean hold(String found) {
        if (disclosed.isEmpty()) {
            return false;
        }
        steps.take(found.length());
        Set<String> values = values();
        String compact = compact(found);
        if (values.contains(compact)) {
            return true;
        }
        steps.take(values.size());
        return compact.length() >= SHORTEST_PART
                && values.stream()
                        .anyMatch(value ->
                                value.endsWith(compact)
                                        || (value.length() >= SHORTEST_PART
                                                && compact.endsWith(value)));
    }

    /// Read only when a text was found to hold something: most hold nothing.
    private Set<String> values() {
        if (compact == null) {
            compact =
                    disclosed.stream()
                            .filter(TextLimit::holds)
                            .map(value -> compact(PlainText.of(value, steps)))
                            .filter(value -> value.length() >= SHORTEST)
                            .collect(Collectors.toUnmodifiableSet());
        }
        return compact;
    }

    private static String compact(String value) {
        StringBuilder kept = new StringBuilder(value.length());
        value.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString().toUpperCase(Locale.ROOT);
    }
}
