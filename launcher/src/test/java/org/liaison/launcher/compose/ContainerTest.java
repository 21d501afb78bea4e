package org.liaison.launcher.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContainerTest {

    @ParameterizedTest
    @CsvSource({
        "es-kafka, Up 5 seconds (healthy), true, false",
        "es-kafka, Up 5 seconds (health: starting), false, false",
        "es-kafka, Up 5 seconds, false, false",
        "es-kafka, Exited (1) 2 seconds ago, false, false",
        "es-founding, Up 2 seconds, false, false",
        "es-founding, Exited (0) 2 seconds ago, true, false",
        "es-founding, Exited (2) 2 seconds ago, false, true"
    })
    void isFineWhenHealthyOrDone(String service, String status, boolean fine, boolean failed) {
        // when
        Container container = Container.parse(service + "\tliaison_x_1\t" + status);

        // then
        assertThat(container.isFine()).isEqualTo(fine);
        assertThat(container.hasFailed()).isEqualTo(failed);
    }

    @Test
    void isNothingElse() {
        assertThatThrownBy(() -> Container.parse("es-kafka"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
