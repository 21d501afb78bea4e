package org.liaison.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever is given one jar is given the licence and whose work it builds on.
class EveryJarCarriesItsLicenceTest {

    private static final Path PROJECT = Path.of("..");

    @Test
    void holdsTheLicenceOfTheProjectAndItsNotice() throws IOException {
        // given
        List<Path> modules;
        try (Stream<Path> folders = Files.list(PROJECT)) {
            modules =
                    folders.filter(folder -> Files.exists(folder.resolve("src/main/java")))
                            .toList();
        }
        // then
        assertThat(modules).hasSizeGreaterThan(10);
        assertThat(modules)
                .allSatisfy(module -> {
                    Path inside = module.resolve("target/classes/META-INF");
                    assertThat(inside.resolve("LICENSE"))
                            .hasSameBinaryContentAs(PROJECT.resolve("LICENSE"));
                    assertThat(inside.resolve("NOTICE"))
                            .hasSameBinaryContentAs(PROJECT.resolve("NOTICE"));
                });
    }

    @Test
    void namesHtcdsItsAuthorAndItsLicence() throws IOException {
        assertThat(Files.readString(PROJECT.resolve("NOTICE")))
                .contains("HTCDS", "International\nOrganization for Migration", "CC BY 4.0");
        assertThat(Files.readString(PROJECT.resolve("LICENSE")))
                .contains("Apache License", "Version 2.0, January 2004");
    }
}
