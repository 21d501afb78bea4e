package org.liaison.operator.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MarkedProcessTest {

    private static final Duration GRACE = Duration.ofSeconds(5);

    @TempDir private Path folder;

    @Test
    void stopsWhatItStarted() throws IOException, InterruptedException {
        // given
        MarkedProcess process = new MarkedProcess(folder.resolve("sleeper.pid"));
        ProcessMark mark = process.start(sleeper());

        // when
        boolean gone = process.stop(StopSignal.TERM, GRACE);

        // then
        assertThat(gone).isTrue();
        assertThat(mark.isAlive()).isFalse();
        assertThat(process.file()).doesNotExist();
    }

    @Test
    void stopsByForceWhatDoesNotListen() throws IOException, InterruptedException {
        // given
        MarkedProcess process = new MarkedProcess(folder.resolve("deaf.pid"));
        Launch deaf =
                launch(List.of("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done"));
        ProcessMark mark = process.start(deaf);
        Patience.until(GRACE, () -> deaf.log().toFile().length() > 0);

        // when
        boolean gone = process.stop(StopSignal.TERM, Duration.ofMillis(500));

        // then
        assertThat(gone).isTrue();
        assertThat(mark.isAlive()).isFalse();
    }

    @Test
    void leavesAForeignProcessOfTheSameNumberAlone() throws IOException, InterruptedException {
        // given
        Process foreign = sleeper().start();
        MarkedProcess process = new MarkedProcess(folder.resolve("old.pid"));
        new ProcessMark(foreign.pid(), "1@another-boot").write(process.file());

        // when
        process.stop(StopSignal.TERM, GRACE);

        // then
        assertThat(foreign.isAlive()).isTrue();
        foreign.destroyForcibly().waitFor();
    }

    private Launch sleeper() {
        return launch(List.of("sleep", "600"));
    }

    private Launch launch(List<String> command) {
        return new Launch(command, Map.of(), folder.resolve("log"), folder);
    }
}
