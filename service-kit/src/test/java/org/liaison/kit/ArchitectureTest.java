package org.liaison.kit;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.rules.HouseRules;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.library("org.liaison.kit", Path.of("src/main/java"))
                .excusing(
                        "forbidden-calls", "org.liaison.kit.KitWiring", "the source of ids itself")
                .check();
    }
}
