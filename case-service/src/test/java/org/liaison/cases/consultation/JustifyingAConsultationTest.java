package org.liaison.cases.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A justification is a short reference.
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
}
