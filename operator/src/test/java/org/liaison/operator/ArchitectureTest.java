package org.liaison.operator;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.rules.HouseRules;

final class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.library("org.liaison.operator", Path.of("src/main/java"))
                .withoutSubject("redacted", "holds no personal data of a case")
                .check();
    }
}
