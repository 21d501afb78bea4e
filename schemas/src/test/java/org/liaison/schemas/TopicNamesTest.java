package org.liaison.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicNamesTest {

    @Test
    void nameBothEndsOfAChannelSoThatABridgeCannotCycle() {
        assertThat(Topics.exchange("es", "cn")).isEqualTo("exchange.es.cn");
        assertThat(Topics.evidence("cn", "es")).isEqualTo("evidence.cn.es");
        assertThat(Topics.deadLetters(Topics.CASE_AUTHORISATIONS))
                .isEqualTo("case.authorisations.dlq");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "E", "ES", "es.cn", "../es", "es cn", "1es", "abcdefghijklmnopq"})
    void refuseAnOfficeCodeThatIsNone(String code) {
        assertThatThrownBy(() -> Topics.exchange(code, "cn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("exchange.");
    }
}
