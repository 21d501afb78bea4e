package org.liaison.gateway;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.rules.HouseRules;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        // A library by its shape: the door has no domain to keep apart from technology.
        HouseRules.library("org.liaison.gateway", Path.of("src/main/java")).check();
    }
}
