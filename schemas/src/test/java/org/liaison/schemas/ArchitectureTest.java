package org.liaison.schemas;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.rules.HouseRules;

final class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.library("org.liaison.schemas", Path.of("src/main/java"))
                .withoutSubject("redacted", "names fields and never holds a value of one")
                .check();
    }
}
