package org.liaison.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reading numbers with letters by hand finds what their expression finds, and those that stand
/// right behind a character of a script without blanks.
final class LetteredNumbersTest {

    private static final String[] PIECES = {
        "a",
        "E",
        "X",
        "z",
        "0",
        "1",
        "9",
        " ",
        "-",
        "/",
        ".",
        "12",
        "345678",
        "1234567",
        "12345678",
        "ES91",
        "2100",
        "0418",
        "45",
        "AB",
        "ABC",
        "é",
        "\n",
        "12345678901234567"
    };
    private static final Pattern EXPRESSION =
            Pattern.compile(
                    "(?<![\\p{L}0-9])(?:[A-Z]{2}[0-9]{2}(?:[ -]?[A-Z0-9]{2,4}){3,8}"
                            + "|[XYZ][ -]?[0-9]{7}[ -]?[A-Z]"
                            + "|[0-9]{8}[ -]?[A-Z]"
                            + "|[0-9]{17}X"
                            + "|[A-Z]{1,3}[ -]?[0-9]{6,9})(?![\\p{L}0-9])",
                    Pattern.CASE_INSENSITIVE);

    @Test
    void areFoundWhereTheirExpressionFindsThem() {
        Random random = new Random(62);
        int found = 0;
        for (int round = 0; round < 60_000; round++) {
            String text = text(random);
            boolean expected = EXPRESSION.matcher(text).find();
            assertThat(isIn(text)).as(text).isEqualTo(expected);
            found += expected ? 1 : 0;
        }
        assertThat(found).isBetween(1_000, 59_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"护照E00000173", "护照 E00000173号", "身份证12345678Z。"})
    void areFoundBesideScriptsWithoutBlanks(String text) {
        assertThat(isIn(text)).isTrue();
    }

    @Test
    void areReadToEachEndTheyMayHave() {
        // given
        String text = "IBAN ES91 2100 0418 4502 0005 1332 was used";

        // then
        assertThat(isIn(text, "ES91 2100 0418 4502 0005 1332")).isFalse();
        assertThat(isIn(text, "ES91 2100 0418 4502 0005 1333")).isTrue();
    }

    private static boolean isIn(String text) {
        return isIn(text, "");
    }

    private static boolean isIn(String text, String disclosed) {
        Steps steps = new Steps(Steps.MOST);
        return new LetteredNumbers(text, new DigitRuns(text, steps), steps)
                .any(number -> !number.equals(disclosed));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(10);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
