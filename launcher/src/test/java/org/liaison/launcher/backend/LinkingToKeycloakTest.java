package org.liaison.launcher.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.operator.office.Installation;

/// A home has Keycloak's program by a link, and everything of its own itself. The program of these
/// tests is a few invented files.
final class LinkingToKeycloakTest {

    @TempDir private Path folder;

    private KeycloakProgram program;
    private Path shared;
    private Path home;

    @BeforeEach
    void aProgramThatWasBuilt() throws IOException {
        Installation installation = new Installation(folder.resolve("project"));
        program = new KeycloakProgram(installation);
        shared = installation.keycloak().resolve(KeycloakProgram.VERSION);
        home = folder.resolve("home");
        write(shared.resolve("lib/quarkus-run.jar"), "program");
        write(shared.resolve("conf/keycloak.conf"), "settings");
        write(
                shared.resolve("built"),
                "build --db=dev-file --health-enabled=false --metrics-enabled=false");
    }

    @Test
    void doesNotBuildAgainWhatIsBuilt() throws Exception {
        // given
        FileTime before = Files.getLastModifiedTime(shared.resolve("lib/quarkus-run.jar"));

        // when: there is no archive that could be unpacked
        program.make();

        // then
        assertThat(Files.getLastModifiedTime(shared.resolve("lib/quarkus-run.jar")))
                .isEqualTo(before);
    }

    @Test
    void sharesTheProgramAndNothingElse() throws IOException {
        // when
        program.linkInto(home);

        // then
        assertThat(home.resolve("lib")).isSymbolicLink();
        assertThat(home.resolve("lib/quarkus-run.jar")).hasContent("program");
        for (String own : new String[] {"conf", "data", "providers"}) {
            assertThat(home.resolve(own).toRealPath()).startsWith(home.toRealPath());
        }
        write(home.resolve("data/import/es-realm.json"), "secret");
        write(home.resolve("conf/keycloak.conf"), "changed");
        assertThat(shared.resolve("data")).doesNotExist();
        assertThat(shared.resolve("conf/keycloak.conf")).hasContent("settings");
    }

    @Test
    void leadsALinkThatLeadsElsewhereHere() throws IOException {
        // given
        Files.createDirectories(home);
        Files.createSymbolicLink(home.resolve("lib"), folder.resolve("moved-away"));

        // when
        program.linkInto(home);

        // then
        assertThat(home.resolve("lib/quarkus-run.jar")).hasContent("program");
    }

    @Test
    void takesThePlaceOfAProgramOfTheHomesOwnAndLeavesItsData() throws IOException {
        // given: a home as they were made before
        write(home.resolve("lib/quarkus-run.jar"), "older");
        write(home.resolve("data/h2/keycloakdb.mv.db"), "accounts");

        // when
        program.linkInto(home);

        // then
        assertThat(home.resolve("lib/quarkus-run.jar")).hasContent("program");
        assertThat(home.resolve("data/h2/keycloakdb.mv.db")).hasContent("accounts");
        assertThat(shared.resolve("lib/quarkus-run.jar")).hasContent("program");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
