package org.liaison.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private final Words say = new Words(ZoneId.of("Europe/Madrid"));

    @ParameterizedTest
    @CsvSource({
        "prs_Birthdate, birth date",
        "request.facts, facts",
        "request.questions.Q1, question Q1",
        "answer.Q2, answer to Q2",
        "veh_NewColumn, new column",
        "some.other, some.other"
    })
    void namesEveryFieldEvenOneItDoesNotKnow(String field, String words) {
        assertThat(say.field(field)).isEqualTo(words);
    }

    @Test
    void showsTheCodesOfAMessageAlwaysInTheSameOrder() {
        Map<String, Object> codes =
                Map.of(
                        "language", "en",
                        "handlingCodes", "H0",
                        "zzz", "later",
                        "offence", "x",
                        "purpose", "y");

        assertThat(say.inOrder(codes).keySet())
                .containsExactly("purpose", "offence", "handlingCodes", "language", "zzz");
    }

    @Test
    void saysATimeInUtcAndAtTheOffice() {
        assertThat(say.at("2026-03-02T09:00:00Z"))
                .isEqualTo(
                        new Words.Moment(
                                "2026-03-02T09:00:00Z",
                                "2026-03-02 09:00:00 UTC",
                                "2026-03-02 10:00:00 Europe/Madrid"));
    }
}
