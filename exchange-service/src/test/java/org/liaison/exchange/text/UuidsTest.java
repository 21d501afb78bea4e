package org.liaison.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Looking for ids only near hyphens finds what looking everywhere finds.
final class UuidsTest {

    private static final Pattern EVERYWHERE =
            Pattern.compile(
                    "\\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\b",
                    Pattern.CASE_INSENSITIVE);

    @Test
    void removesWhatTheExpressionRemovesEverywhere() {
        Random random = new Random(64);
        int removed = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = text(random);
            String expected = EVERYWHERE.matcher(text).replaceAll("_");
            assertThat(Uuids.without(text, "_", new Steps(Steps.MOST)))
                    .as(text)
                    .isEqualTo(expected);
            removed += expected.equals(text) ? 0 : 1;
        }
        assertThat(removed).isGreaterThan(1_000);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(5);
        for (int piece = 0; piece < pieces; piece++) {
            text.append(between(random)).append(id(random));
        }
        return text.append(between(random)).toString();
    }

    /// An id, or nearly one: a letter more, less or other.
    private static String id(Random random) {
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        int at = random.nextInt(id.length());
        return switch (random.nextInt(6)) {
            case 0 -> id.substring(0, at) + id.substring(at + 1);
            case 1 -> id.substring(0, at) + "-" + id.substring(at);
            case 2 -> id.substring(0, at) + "g" + id.substring(at + 1);
            case 3 -> id.toUpperCase(Locale.ROOT);
            default -> id;
        };
    }

    private static String between(Random random) {
        return new String[] {"", " ", "-", "a", "_", "é", "2026-03-02 - "}[random.nextInt(7)];
    }
}
