package org.liaison.exchange.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A word is found wherever it stands, also inside another.
final class SensitiveWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asylum",
                "she asked for asylum",
                "bamf-file",
                "iinformants",
                "a phone tap.",
                "她在收容所",
                "线人",
                "un testigo protegido"
            })
    void isFound(String text) {
        assertThat(SensitiveWords.areIn(text, new Steps(Steps.MOST))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "as", "asylu", "information", "收容", "the agency was paid"})
    void isNotFound(String text) {
        assertThat(SensitiveWords.areIn(text, new Steps(Steps.MOST))).isFalse();
    }
}
