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
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.Progress;
import org.liaison.operator.backend.PostgresBackend;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.PortPlan;
import org.liaison.operator.office.StateFolder;

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
            attempt.isInstanceOf(OperatorFailure.class)
                    .hasMessageContaining("Port " + port)
                    .hasMessageContaining("es postgres")
                    .hasMessageNotContaining("\n");
        }
    }
}
