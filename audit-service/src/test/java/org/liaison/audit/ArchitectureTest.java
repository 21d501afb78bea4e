package org.liaison.audit;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.rules.HouseRules;

class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.service("org.liaison.audit", Path.of("src/main/java"))
                .allowing("org.liaison.log", "the log's own format, plain Java")
                .excusing(
                        "method-size",
                        "org.liaison.audit.ledger.postgres.DisclosureTable",
                        "one line for each column of the insert above it")
                .check();
    }
}
