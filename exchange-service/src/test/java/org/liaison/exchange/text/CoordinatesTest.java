package org.liaison.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Reading coordinates by hand finds what their expression finds.
final class CoordinatesTest {

    private static final String[] PIECES = {
        "1", "42", "423", "4239", "42.343", "-3.6969", "3.69", ".", "°", " ", "N", "S", "E", ",",
        ";", "/", "-", "x", "° ", ", ", " N, "
    };
    private static final Pattern EXPRESSION =
            Pattern.compile(
                    "-?[0-9]{1,3}[.][0-9]{3,}[°]?\\s*[NS]?\\s*[,;/ ]\\s*-?[0-9]{1,3}[.][0-9]{3,}"
                            + "|[0-9]{1,3}\\s?°\\s?[0-9]{1,2}");

    @Test
    void areFoundWhereTheirExpressionFindsThem() {
        Random random = new Random(66);
        int found = 0;
        for (int round = 0; round < 60_000; round++) {
            String text = text(random);
            boolean expected = EXPRESSION.matcher(text).find();
            assertThat(isIn(text)).as(text).isEqualTo(expected);
            found += expected ? 1 : 0;
        }
        assertThat(found).isBetween(1_000, 59_000);
    }

    private static boolean isIn(String text) {
        Steps steps = new Steps(Steps.MOST);
        return new Coordinates(text, new DigitRuns(text, steps), steps).any(pair -> true);
    }

    /// With one blank where there are several, as a text comes here.
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(9);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString().replaceAll(" +", " ");
    }
}
