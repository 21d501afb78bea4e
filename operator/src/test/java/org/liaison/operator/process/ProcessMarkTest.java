package org.liaison.operator.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessMarkTest {

    @TempDir private Path folder;

    @Test
    void knowsARunningProcessAgain() throws IOException {
        // given
        ProcessMark own = ProcessMark.of(ProcessHandle.current().pid()).orElseThrow();

        // when
        own.write(folder.resolve("run/own.pid"));

        // then
        assertThat(ProcessMark.read(folder.resolve("run/own.pid"))).contains(own);
        assertThat(own.isAlive()).isTrue();
        assertThat(own.residentBytes()).isPresent();
    }

    @Test
    void takesAnotherProcessOfTheSameNumberForDead() {
        // given
        ProcessMark other = new ProcessMark(ProcessHandle.current().pid(), "1@another-boot");

        // when
        boolean alive = other.isAlive();

        // then
        assertThat(alive).isFalse();
    }

    @Test
    void readsNothingFromAFileThatMakesNoSense() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("broken.pid"), "not a mark\n");

        // when
        var mark = ProcessMark.read(file);

        // then
        assertThat(mark).isEmpty();
    }
}
