package org.liaison.operator.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.operator.OperatorFailure;

/// A home is where every program of an office finds the same folder, or it is refused before
/// anything is written.
final class WhereAHomeMayBeTest {

    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"casa ñ", "家 #1", "a=b (c) @d ~e", "Übung/นาง", "n\u0303"})
    void hasANameInAnyScript(String name) {
        assertThat(home(name).path()).isEqualTo(folder.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b",
                "a;b",
                "a:b",
                "a+b",
                "a%41",
                "a\\b",
                "a\"b",
                "a'b",
                "a*",
                "a?",
                "${HOME}",
                "a\nb",
                "a\u00A0b",
                "a\u200Bb",
                "a|b",
                "a&b",
                "a\u007Fb"
            })
    void hasNoSignThatSomeProgramMisreads(String name) throws IOException {
        assertThatThrownBy(() -> home(name))
                .isInstanceOf(OperatorFailure.class)
                .hasMessageContaining("set LIAISON_HOME to a path of letters");
        try (Stream<Path> written = Files.list(folder)) {
            assertThat(written).isEmpty();
        }
    }

    @Test
    void isNoFileAndInNoFile() throws IOException {
        // given
        Files.writeString(folder.resolve("file"), "");
        // then
        for (String name : new String[] {"file", "file/home"}) {
            assertThatThrownBy(() -> home(name))
                    .isInstanceOf(OperatorFailure.class)
                    .hasMessageContaining("file is a file; set LIAISON_HOME to a folder");
        }
    }

    @Test
    void saysThatNoOfficeWasStartedInIt() throws IOException {
        // given
        StateFolder home = home("home");
        // then
        assertThatThrownBy(home::requireStarted)
                .isInstanceOf(OperatorFailure.class)
                .hasMessageContaining("start them with ./liaison up");
        Files.createDirectories(home.path().resolve("offices"));
        home.requireStarted();
    }

    @Test
    void keepsWhatIsInItFromOthersWhateverItWasBefore() throws IOException {
        // given
        Path offices = Files.createDirectories(folder.resolve("offices"));
        // when
        SecretFile.onlyOurs(offices);
        // then
        assertThat(Files.getPosixFilePermissions(offices))
                .isEqualTo(java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
    }

    private StateFolder home(String name) {
        return LauncherSettings.from(Map.of("LIAISON_HOME", folder + "/" + name)).state();
    }
}
