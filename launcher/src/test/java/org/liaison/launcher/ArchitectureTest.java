package org.liaison.launcher;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.rules.HouseRules;

final class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.library("org.liaison.launcher", Path.of("src/main/java"))
                .withoutSubject("redacted", "holds no personal data of a case")
                .excusing(
                        "broad-catch",
                        "org.liaison.launcher.demo.Narrator",
                        "whatever goes wrong in a step ends the story and names the step")
                .check();
    }
}
