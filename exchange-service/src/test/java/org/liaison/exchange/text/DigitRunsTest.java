package org.liaison.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Trying a shape only near digits finds what trying it everywhere finds.
final class DigitRunsTest {

    private static final String LETTERS = "aEXz019 -/.:+()¤\n";
    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])[0-9]{1,2}[-/.][0-9]{1,2}(?![0-9])");

    @Test
    void removesWhatTheExpressionRemovesEverywhere() {
        Random random = new Random(63);
        for (int round = 0; round < 20_000; round++) {
            String text = text(random);
            assertThat(new DigitRuns(text, new Steps(Steps.MOST)).without(DAY, "_"))
                    .as(text)
                    .isEqualTo(DAY.matcher(text).replaceAll("_"));
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
