package org.liaison.exchange.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// An id read letter by letter is one by its expression.
final class IdOfAMessageTest {

    @Test
    void anIdIsWhatTheExpressionOfAnIdSays() {
        Pattern id = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        Random random = new Random(65);
        int ids = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = id(random);
            boolean expected = id.matcher(text).matches();
            assertThat(InboundForm.isId(text)).as(text).isEqualTo(expected);
            ids += expected ? 1 : 0;
        }
        assertThat(ids).isBetween(1_000, 19_000);
        assertThat(InboundForm.isId("")).isFalse();
        assertThat(InboundForm.isId(new UUID(1, 2) + "\n")).isFalse();
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
}
