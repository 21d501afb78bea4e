package org.liaison.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// Each feature uses only the features its package-info names, and never the folders below them.
class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(GatewayApplication.class);

    @Test
    void useOnlyTheModulesTheyDeclareAndInNoCircle() {
        assertThat(modules.getModuleByName("identity")).isPresent();
        modules.verify();
    }
}
