package org.liaison.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.kit.kafka.BrokerAccess;
import org.liaison.log.Fault;
import org.liaison.operator.OperatorFailure;
import org.liaison.schemas.Topics;

/// Whoever is given one jar is given the licence and whose work it builds on.
class EveryJarCarriesItsLicenceTest {

    private static final Path PROJECT = Path.of("..");

    @ParameterizedTest
    @ValueSource(
            classes = {
                Launcher.class,
                OperatorFailure.class,
                Topics.class,
                Fault.class,
                BrokerAccess.class
            })
    void holdsTheLicenceOfTheProjectAndItsNotice(Class<?> type) throws Exception {
        for (String name : new String[] {"LICENSE", "NOTICE"}) {
            assertThat(inside(type, "META-INF/" + name))
                    .isEqualTo(Files.readString(PROJECT.resolve(name)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTCDS", "International\nOrganization for Migration", "CC BY 4.0"})
    void namesHtcdsItsAuthorAndItsLicence(String words) throws IOException {
        assertThat(Files.readString(PROJECT.resolve("NOTICE"))).contains(words);
        assertThat(Files.readString(PROJECT.resolve("LICENSE")))
                .contains("Apache License", "Version 2.0, January 2004");
    }

    /// From the folder of classes or the jar that the type is in.
    private static String inside(Class<?> type, String name) throws Exception {
        Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(place)) {
            return Files.readString(place.resolve(name));
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return Files.readString(jar.getPath(name), StandardCharsets.UTF_8);
        }
    }
}
