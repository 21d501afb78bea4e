package org.liaison.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.liaison.testkit.rules.HouseRules;

final class ArchitectureTest {

    @Test
    void keepsTheRulesOfTheHouseInPlainJava() {
        HouseRules.plainJava("org.liaison.log", Path.of("src/main/java"))
                .allowing("javax.crypto", "a passphrase seals a signer's key; it is in java.base")
                .withoutSubject("redacted", "entries are bytes here; nothing of them is printed")
                .check();
    }

    @Test
    void needsNothingAtRunTimeButTheJdk() throws Exception {
        // when
        ModuleDescriptor module;
        try (var file =
                java.nio.file.Files.newInputStream(Path.of("target/classes/module-info.class"))) {
            module = ModuleDescriptor.read(file);
        }
        // then
        Set<String> atRunTime =
                module.requires().stream()
                        .filter(required ->
                                !required.modifiers()
                                        .contains(ModuleDescriptor.Requires.Modifier.STATIC))
                        .map(ModuleDescriptor.Requires::name)
                        .collect(Collectors.toSet());
        assertThat(atRunTime).containsExactly("java.base");
    }
}
