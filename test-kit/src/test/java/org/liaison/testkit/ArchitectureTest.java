package org.liaison.testkit;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.rules.HouseRules;

/// The rules judge themselves.
class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.library("org.liaison.testkit", Path.of("src/main/java"))
                .withoutSubject("redacted", "holds no personal data")
                .excusing(
                        "broad-catch",
                        "org.liaison.testkit.EmbeddedKafka",
                        "Kafka's Formatter declares Exception")
                .excusing(
                        "no-sleep-in-tests",
                        "org.liaison.testkit.sample.broken.letters.ImpatientLetter",
                        "the mutant of forbidden-calls")
                .check();
    }
}
