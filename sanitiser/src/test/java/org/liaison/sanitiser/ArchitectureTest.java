package org.liaison.sanitiser;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.rules.HouseRules;

final class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouse() {
        HouseRules.plainJava("org.liaison.sanitiser", Path.of("src/main/java"))
                .allowing("com.ibm.icu", "normal forms and transliteration are its domain")
                .withoutSubject(
                        "redacted",
                        "plain Java without the kit's mark; its types that hold values write their"
                                + " own toString")
                .excusing(
                        "class-size",
                        "org.liaison.sanitiser.wording.SourceWording",
                        "a list of words in eight languages and no logic")
                .excusing(
                        "method-size",
                        FieldTreatment.class.getName(),
                        "one line for each class of a closed list, so that a new one is not missed")
                .excusing(
                        "broad-catch",
                        FieldTreatment.class.getName(),
                        "fail closed: whatever goes wrong in treating a value withholds it")
                .check();
    }
}
