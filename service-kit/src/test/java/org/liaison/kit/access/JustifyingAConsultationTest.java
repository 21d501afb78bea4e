package org.liaison.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.kit.problem.ProblemException;
import org.liaison.schemas.audit.JustificationKind;

/// A justification is a short reference, or a typed reason why it could not wait for one.
class JustifyingAConsultationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "ES-2026-0117",
                "exchange file 3f0c",
                "task: answer / 2",
                "100%",
                "卷宗 2026-17",
                "преписка 17",
                "expediente nº 17, petición",
                "پرونده\u200cها"
            })
    void takesAReference(String text) {
        assertThat(new Justification(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " x",
                "x ",
                "\u3000x",
                "x\u00A0",
                "a\nb",
                "a\u0000",
                "a\u0085b",
                "a\u2028b",
                "a\u202Eb",
                "a\u2067b",
                "a\u061Cb",
                "a\u200Bb",
                "a\u00ADb",
                "a\uFEFFb",
                "a\uE000b",
                "a\uD800b",
                "a\uDB40\uDC41b"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> new Justification(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void refusesAStory(int length) {
        assertThat(Justification.isSound("x".repeat(length))).isFalse();
        assertThat(Justification.isSound("x".repeat(200))).isTrue();
        assertThat(Justification.isSound("云".repeat(length))).isFalse();
        // A character beyond the first plane is one, too.
        assertThat(Justification.isSound("𠮷".repeat(200))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a life at risk", "0123456789"})
    void breaksTheGlassWithATypedReason(String reason) {
        assertThat(JustificationArgument.of(null, reason))
                .isEqualTo(new Justification(JustificationKind.BREAK_GLASS, reason));
    }

    @Test
    void breaksTheGlassInAnyScript() {
        // given
        String reason = "不能等到明天早上八点钟";
        // then
        assertThat(
                        JustificationArgument.of(
                                        null,
                                        new Justification(JustificationKind.BREAK_GLASS, reason)
                                                .header())
                                .text())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%E5%8D%B7%E5%AE%97 17 | 卷宗 17",
                "100%25                | 100%",
                "%2525                 | %25",
                "a+b                   | a+b",
                "n%CC%83               | ñ"
            })
    void isDecodedOnce(String header, String text) {
        assertThat(JustificationArgument.of(header, null).text()).isEqualTo(text);
        assertThat(JustificationArgument.of(new Justification(text).header(), null).text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "%4", "%zz", "%C0%AF", "%ED%A0%80", "%E5%8D", "卷宗", "a\tb"})
    void namesAnEncodingThatIsNone(String header) {
        assertThatThrownBy(() -> JustificationArgument.of(header, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.properties())
                                        .asString()
                                        .contains("percent-encoding", "%25")
                                        .doesNotContain(header));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%20x", "x%0A", "%E2%80%AEx", "%00"})
    void namesTheFormOfWhatIsDecoded(String header) {
        assertThatThrownBy(() -> JustificationArgument.of(header, null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.properties()).asString().contains("form"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"urgent!!!", "x", "不能等到明天早上八点钟"})
    void doesNotBreakTheGlassForAWord(String reason) {
        assertThatThrownBy(() -> JustificationArgument.of(null, reason))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().code()).isEqualTo("invalid-field"));
    }

    @Test
    void takesOneOfTheTwo() {
        assertThatThrownBy(() -> JustificationArgument.of("task-1", "a life at risk"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.properties())
                                        .asString()
                                        .contains("one-justification-only"));
        assertThatThrownBy(() -> JustificationArgument.of(null, " "))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.type().code())
                                        .isEqualTo("justification-missing"));
        assertThat(JustificationArgument.of("task-1", null)).isEqualTo(new Justification("task-1"));
    }
}
