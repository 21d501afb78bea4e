package org.liaison.launcher.backend;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.launcher.LauncherFailure;
import org.liaison.launcher.Progress;
import org.liaison.launcher.office.Installation;
import org.liaison.launcher.office.LauncherSettings;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.office.PortPlan;
import org.liaison.launcher.office.StateFolder;

final class ABusyPortTest {

    @TempDir private Path folder;

    @Test
    void stopsTheStartWithOneLineThatNamesPortAndPart() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // given
            int port = other.getLocalPort();
            LauncherSettings settings =
                    new LauncherSettings(
                            new Installation(folder),
                            new StateFolder(folder.resolve("state")),
                            new PortPlan(port - 110));
            House house =
                    new House(
                            settings,
                            Office.ALL,
                            List.of(new PostgresBackend(settings, Office.ES)));
            HouseStart start =
                    new HouseStart(house, new Progress(new PrintWriter(new StringWriter())));

            // when
            var attempt = assertThatThrownBy(start::run);

            // then
            attempt.isInstanceOf(LauncherFailure.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("es postgres")
                    .hasMessageNotContaining("\n");
        }
    }
}
