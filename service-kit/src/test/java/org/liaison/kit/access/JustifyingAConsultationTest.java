package org.liaison.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.kit.problem.ProblemException;
import org.liaison.schemas.audit.JustificationKind;

/// A justification is a short reference, or a typed reason why it could not wait for one.
class JustifyingAConsultationTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", "ES-2026-0117", "exchange file 3f0c", "task: answer / 2"})
    void takesAReference(String text) {
        assertThat(new Justification(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " x", "x ", "a\nb", "邱小云", "a\u0000"})
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> new Justification(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void refusesAStory(int length) {
        assertThat(Justification.isSound("x".repeat(length))).isFalse();
        assertThat(Justification.isSound("x".repeat(200))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a life at risk", "0123456789"})
    void breaksTheGlassWithATypedReason(String reason) {
        assertThat(JustificationArgument.of(null, reason))
                .isEqualTo(new Justification(JustificationKind.BREAK_GLASS, reason));
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
