package org.liaison.launcher.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.kit.keys.TrustFiles;
import org.liaison.launcher.office.LauncherSettings;
import org.liaison.launcher.office.Office;
import org.liaison.log.trust.KeyUsage;

/// The invented offices of one machine trust each other at first start, and it is written down.
class TrustingAtFirstStartTest {

    @TempDir private Path home = Path.of("");

    @Test
    void handsEachOfficeTheListOfTheOtherAndLaterTheNewerOne() throws Exception {
        // given
        LauncherSettings settings = LauncherSettings.from(Map.of("LIAISON_HOME", home.toString()));
        HouseSecrets secrets = new HouseSecrets(settings);
        secrets.make(Office.ALL);
        long first = version(settings);
        // when
        new HouseTrust(settings)
                .desk(Office.ES)
                .rotate(KeyUsage.MESSAGE, Duration.ZERO, Duration.ofDays(30));
        secrets.make(Office.ALL);
        // then
        assertThat(first).isEqualTo(1);
        assertThat(version(settings)).isEqualTo(2);
        Path log =
                settings.state()
                        .office(Office.CN)
                        .secrets("administrator")
                        .resolve("trust/acceptances.log");
        assertThat(Files.readString(log))
                .containsOnlyOnce("accepted without ceremony: invented offices of one machine");
    }

    private static long version(LauncherSettings settings) throws Exception {
        Path folder =
                settings.state().office(Office.CN).secrets("exchange-service").resolve("trust");
        return new TrustFiles(folder).read("es").newest().version();
    }
}
