package org.liaison.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is found in a text however it is written, and what an officer may write.
final class TextsThatGiveSomethingAwayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "655|443|221",
                "655_443_221",
                "655*443*221",
                "655~443~221",
                "655=443=221",
                "655\\443\\221",
                "655\u00B7443\u00B7221",
                "655,443,221",
                "655\uFF0C443\uFF0C221",
                "655, 443, 221",
                "655; 443; 221",
                "655. 443. 221",
                "655\u3001443\u3001221",
                "655\n443\n221",
                "655      443      221",
                "655\u00A0443\u2003221",
                "655 \u2022 443 \u2022 221",
                "655 | 443 | 221",
                "655 44:32 21",
                "655, 443, 221 and more",
                "6 5 5 4 4 3 2 2 1",
                "6,5,5,4,4,3,2,2,1",
                "655<b></b>443<i>221</i>",
                "655<br/>443<br/>221",
                "&#54;&#53;&#53;443221",
                "&#x36;55443221",
                "655\u00AD443\u00AD221",
                "655\u200B443\u200B221",
                "\uD835\uDFD4\uD835\uDFD3\uD835\uDFD3443221",
                "(+86) 138/0000/0199",
                "+86|138|0000|0199",
                "655'443'221",
                "655\u2019443\u2019221",
                "655 \uD83D\uDCDE 443 221"
            })
    void aNumberIsFoundWhateverStandsBetweenItsDigits(String number) {
        assertThat(find("Ring " + number + " tonight.")).isNotNull();
        assertThat(find(number)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an in&#102;ormant said so",
                "an in&#x66;ormant said so",
                "an in&#102ormant said so",
                "an in&amp;#102;ormant said so",
                "an in<b></b>formant said so",
                "an <b>in</b>formant said so",
                "an in<span class=\"x\">form</span>ant said so",
                "an in\u00ADformant said so",
                "an in\u200Bformant said so",
                "an in\u2060for\uFEFFmant said so",
                "an i\u0336n\u0336f\u0336o\u0336r\u0336m\u0336a\u0336n\u0336t\u0336 said so",
                "an \uFF49\uFF4E\uFF46\uFF4F\uFF52\uFF4D\uFF41\uFF4E\uFF54 said so",
                "an in\u0007formant said so",
                "an in&shy;formant said so",
                "an in&zwnj;formant said so",
                "an \uFF1Cb\uFF1Ein\uFF1C/b\uFF1Eformant said so",
                "a safe\nhouse",
                "a safe  house",
                "a safe<br>house",
                "a safe\u200Bhouse",
                "a safe&#8203;house",
                "an in&#00000000000000000000102;ormant said so",
                "protecci&oacute;n internacional",
                "agente\u00A0encubierto",
                "\u5E87<b></b>\u62A4"
            })
    void aWordIsFoundWhateverHidesItsLetters(String text) {
        assertThat(find(text)).isEqualTo(TextFinding.WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write to <ana@example.org> please.",
                "Write to ana&#64;example.org please.",
                "See <https://example.org/x> there.",
                "ana&commat;example.org",
                "ana<b></b>@example.org"
            })
    void anAddressIsFoundInsideMarkUpAndWithoutIt(String text) {
        assertThat(find(text)).isEqualTo(TextFinding.REACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It ran in 2019, 2020, 2021 and 2022.",
                "It ran in 2019/2020/2021.",
                "Between 2019-2021, 2023-2024.",
                "Aged 14, 15, 17, 19, 23 and more.",
                "Please answer items 1, 2, 3, 4, 5, 6, 7, 8, 9.",
                "He paid 2,300, 2,400, 2,500 euros.",
                "He paid \u20AC900, \u20AC950, \u20AC1.000 in turn.",
                "He paid 10.000, 12.000 y 9.000 euros.",
                "He paid 10,000, 12,000 and 9,000 USD.",
                "Shares were 10%, 20%, 30%, 40%, 50% then.",
                "A turnover of 1,200,000,000 yuan.",
                "12 \u00D7 850 = 10200",
                "Our file is 2026/004517-B.",
                "\u6848\u4EF6\u7F16\u53F7\u4E3A2026-004517\u3002",
                "On 3/2/2026, 4/2/2026 and 5/2/2026 at 10:30, 11:45, 23:10.",
                "Recruited on 2026-01-15, 2026-02-15, 2026-03-15.",
                "See Directive 2011/36/EU, art. 3, 4, 5 and Regulation 2016/794.",
                "Rooms 1 < 5 and 7 > 3, R&D and AT&T; Smith & Sons.",
                "\u6211\u65B9\u4E8E2026\u5E7410\u67082\u65E5\u53D1\u51FA\u7684\u8BF7\u6C42",
                "Temperatures of 20 \u00B0C were usual."
            })
    void whatOfficersWriteIsLeftAlone(String text) {
        assertThat(find(text)).isNull();
    }

    @Test
    void aTextMayRepeatWhatAFieldDiscloses() {
        TextReading reading =
                new TextReading(List.of("+34 655 443 221", "ES91 2100 0418 4502 0005 1332"));

        assertThat(reading.first("Ring 655|443|221, 2026, 14.")).isEmpty();
        assertThat(reading.first("Ring 0034, 655443221 now.")).isEmpty();
        assertThat(reading.first("ES91 2100 0418 4502 0005 1332 was used.")).isEmpty();
        assertThat(reading.first("Ring 655 443 222.")).contains(TextFinding.TELEPHONE);
    }

    @Test
    void aFieldMayHoldWhatItIsForAndNothingElse() {
        TextReading reading = new TextReading(List.of());
        Set<TextFinding> number = EnumSet.of(TextFinding.LONG_NUMBER, TextFinding.LETTERED_NUMBER);

        assertThat(reading.first("110105194912310021", number)).isEmpty();
        assertThat(reading.first("110105194912310021; 655443221", number))
                .contains(TextFinding.TELEPHONE);
        assertThat(reading.first("110105194912310021 informant", number))
                .contains(TextFinding.WORDS);
    }

    @Test
    void aTextOverTheLimitIsNotRead() {
        assertThat(find("a".repeat(TextLimit.MOST_BYTES))).isNull();
        assertThat(find("a".repeat(TextLimit.MOST_BYTES + 1))).isEqualTo(TextFinding.TOO_LONG);
        assertThat(find("\u5415".repeat(TextLimit.MOST_BYTES / 3 + 1)))
                .isEqualTo(TextFinding.TOO_LONG);
    }

    private static @Nullable TextFinding find(String text) {
        return new TextReading(List.of()).first(text).orElse(null);
    }
}
