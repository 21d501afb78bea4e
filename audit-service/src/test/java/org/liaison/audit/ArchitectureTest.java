package org.liaison.audit;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.rules.HouseRules;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.service("org.liaison.audit", Path.of("src/main/java"))
                .allowing("org.liaison.log", "the log's own format, plain Java")
                .check();
    }
}
