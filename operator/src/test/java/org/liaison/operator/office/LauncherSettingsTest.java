package org.liaison.operator.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.operator.OperatorFailure;

/// What the environment may say of ports.
final class LauncherSettingsTest {

    @Test
    void takesTheBaseThatIsNamed() {
        assertThat(from("27000").ports().base()).isEqualTo(27_000);
        assertThat(LauncherSettings.from(Map.of()).ports().base()).isEqualTo(18_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "port", "80", "32001", "46000", "99999999999"})
    void refusesABaseWhosePortsMayBeTakenAtAnyMoment(String base) {
        assertThatThrownBy(() -> from(base))
                .isInstanceOf(OperatorFailure.class)
                .hasMessageContaining("LIAISON_PORT_BASE must be a number from 1024 to 32000");
    }

    private static LauncherSettings from(String base) {
        return LauncherSettings.from(Map.of("LIAISON_PORT_BASE", base));
    }
}
