package org.liaison.exchange.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Trying a shape only near digits finds what trying it everywhere finds.
final class DigitRunsTest {

    private static final String LETTERS = "aEXz019 -/.:+()¤\n";
    private static final Pattern NUMBER =
            Pattern.compile("\\+?[(]?[0-9](?:[ ()/.\\-]{0,3}[0-9]){2,}");
    private static final Pattern LETTERED =
            Pattern.compile("(?<![\\p{L}0-9])[A-Z]{1,3}[ -]?[0-9]{2,3}(?![\\p{L}0-9])");
    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])[0-9]{1,2}[-/.][0-9]{1,2}(?![0-9])");

    @Test
    void findsWhatTheExpressionFindsEverywhere() {
        Random random = new Random(62);
        for (int round = 0; round < 20_000; round++) {
            String text = text(random);
            assertThat(near(text, NUMBER, 2)).as(text).isEqualTo(everywhere(text, NUMBER));
            assertThat(near(text, LETTERED, 4)).as(text).isEqualTo(everywhere(text, LETTERED));
        }
    }

    @Test
    void removesWhatTheExpressionRemovesEverywhere() {
        Random random = new Random(63);
        for (int round = 0; round < 20_000; round++) {
            String text = text(random);
            assertThat(new DigitRuns(text).without(DAY, "_"))
                    .as(text)
                    .isEqualTo(DAY.matcher(text).replaceAll("_"));
        }
    }

    private static List<String> near(String text, Pattern shape, int before) {
        List<String> found = new ArrayList<>();
        boolean counted = new DigitRuns(text).any(shape, before, group -> !found.add(group));
        assertThat(counted).isFalse();
        return found;
    }

    private static List<String> everywhere(String text, Pattern shape) {
        List<String> found = new ArrayList<>();
        Matcher matcher = shape.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
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
