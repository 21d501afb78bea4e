package org.liaison.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Twice the text takes at most twice the steps, whatever it is made of: steps are counted, so that
/// the test says the same on every machine.
final class StepsGrowWithTheTextTest {

    /// One of each kind of character that the scanners tell apart.
    private static final List<String> KINDS =
            List.of(
                    "a",
                    "1",
                    " ",
                    "\n",
                    "-",
                    "+",
                    ".",
                    ",",
                    "/",
                    "|",
                    "@",
                    "&",
                    "<",
                    ">",
                    "\u00B0",
                    "\u0301",
                    "\u200B",
                    "\u5415",
                    "\uFDFA",
                    "\uD83D\uDCDE");

    /// Whatever a scanner looks for, which it then follows in vain.
    private static final List<String> WANTED =
            List.of(
                    "42.3439, -3.6969",
                    "42.3439 N , 3.6969",
                    "12\u00B0 30",
                    "ana@example.org",
                    "ana (at) b",
                    "@recruiter",
                    "https://example.org/a",
                    "www.a",
                    "t.me/a",
                    "ES91 2100 0418 4502 0005 1332",
                    "ES12AAAA",
                    "X1234567A",
                    "12345678A",
                    "12345678901234567X",
                    "AB 123456",
                    "+34 655 443 221",
                    "2026-03-02",
                    "10:30:00",
                    "0b7c2a4e-93d1-8f00-a1b2-c3d4e5f60718",
                    "2026/004517",
                    "&#97;",
                    "&amp;",
                    "&oacute;",
                    "<b></b>",
                    "<span a=\"b\">",
                    "2019, 2020, ",
                    "1, 2, 3, ",
                    "confidential source",
                    "\u8BC1\u4EBA\u4FDD\u62A4");

    private static final double MOST_GROWTH = 2.2;
    private static final int MOST_FOR_A_CHARACTER = 100;

    @Test
    void forEachKindOfCharacterAndEachPair() {
        List<String> pieces = new ArrayList<>(KINDS);
        for (String first : KINDS) {
            for (String second : KINDS) {
                pieces.add(first + second);
            }
        }
        check(pieces);
    }

    @Test
    void forWhateverIsLookedForAndItsBeginnings() {
        List<String> pieces = new ArrayList<>();
        for (String wanted : WANTED) {
            for (int length = 1; length <= wanted.length(); length++) {
                pieces.add(wanted.substring(0, length));
            }
            pieces.add(wanted + " ");
        }
        check(pieces);
    }

    @Test
    void andAreCountedForAMessageSoThatItEnds() {
        // given
        Steps few = new Steps(100_000);
        TextReading reading = new TextReading(List.of(), few);

        // then
        assertThat(reading.first("Innocent. ".repeat(6_000))).contains(TextFinding.TOO_COMPLEX);
        assertThat(reading.first("Innocent.")).contains(TextFinding.TOO_COMPLEX);
    }

    private static void check(List<String> pieces) {
        for (String piece : pieces) {
            long half = steps(piece, TextLimit.MOST_BYTES / 2);
            long whole = steps(piece, TextLimit.MOST_BYTES);
            assertThat((double) whole / half).as(piece).isLessThanOrEqualTo(MOST_GROWTH);
            assertThat(whole)
                    .as(piece)
                    .isLessThanOrEqualTo((long) MOST_FOR_A_CHARACTER * TextLimit.MOST_BYTES);
        }
    }

    /// What is found does not count, so that every scanner reads to the end.
    private static long steps(String piece, int bytes) {
        Steps steps = new Steps(Long.MAX_VALUE);
        String text = piece.repeat(bytes / bytes(piece));
        for (String reading : PlainText.readings(text, steps)) {
            read(reading, steps);
        }
        return steps.taken();
    }

    private static void read(String text, Steps steps) {
        DigitRuns digits = new DigitRuns(text, steps);
        SensitiveWords.areIn(text, steps);
        new Coordinates(text, digits, steps).any(found -> false);
        ContactWays.any(text, text, found -> false, steps);
        String numbers =
                new DigitRuns(Uuids.without(text, TextReading.NO_NUMBER, steps), steps)
                        .without(TextReading.DAY_OR_TIME, TextReading.NO_NUMBER);
        new LetteredNumbers(numbers, new DigitRuns(numbers, steps), steps).any(found -> false);
        new Figures(numbers, found -> false, steps).first(finding -> false);
    }

    private static int bytes(String piece) {
        return piece.codePoints()
                .map(each -> each < 0x80 ? 1 : each < 0x800 ? 2 : each < 0x10000 ? 3 : 4)
                .sum();
    }
}
