package org.liaison.policy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.rules.HouseRules;

final class ArchitectureTest {
    @Test
    void keepsTheRulesOfTheHouseInPlainJava() {
        HouseRules.plainJava("org.liaison.policy", Path.of("src/main/java"))
                .withoutSubject(
                        "redacted",
                        "policy never sees a value; what its own texts may tell is held by"
                                + " ProtectionStaysSecretTest")
                .excusing(
                        "broad-catch",
                        DisclosurePolicy.class.getName(),
                        "fail closed: whatever goes wrong in a rule is a refusal")
                .check();
    }
}
