package org.liaison.launcher.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.kit.keys.TrustFiles;
import org.liaison.launcher.LauncherFailure;
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
        Path exported = settings.state().office(Office.ES).secrets("audit-service");
        assertThat(new TrustFiles(exported.resolve("trust")).read("es").newest().version())
                .isEqualTo(2);
        Path log =
                settings.state()
                        .office(Office.CN)
                        .secrets("administrator")
                        .resolve("trust/acceptances.log");
        assertThat(Files.readString(log))
                .containsOnlyOnce("accepted without ceremony: invented offices of one machine");
    }

    @Test
    void trustsNobodyByItselfWhereAdministratorsDo() throws Exception {
        // given
        LauncherSettings settings = LauncherSettings.from(Map.of("LIAISON_HOME", home.toString()));
        settings.state().chooseCeremony();
        // when
        new HouseSecrets(settings).make(Office.ALL);
        // then
        TrustFiles known =
                new TrustFiles(
                        settings.state()
                                .office(Office.CN)
                                .secrets("exchange-service")
                                .resolve("trust"));
        assertThat(known.has("cn")).isTrue();
        assertThat(known.has("es")).isFalse();
    }

    @Test
    void refusesAHomeOfTheTimeBeforeTrustListsAndLeavesItAsItWas() throws Exception {
        // given
        LauncherSettings settings = LauncherSettings.from(Map.of("LIAISON_HOME", home.toString()));
        Path trust =
                settings.state().office(Office.CN).secrets("exchange-service").resolve("trust");
        Files.createDirectories(trust);
        Files.writeString(trust.resolve("cn.json"), "{}");
        // then
        assertThatThrownBy(() -> new HouseSecrets(settings).make(Office.ALL))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("older Liaison")
                .hasMessageContaining("start again");
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactly(trust.resolve("cn.json"));
        }
    }

    private static long version(LauncherSettings settings) throws Exception {
        Path folder =
                settings.state().office(Office.CN).secrets("exchange-service").resolve("trust");
        return new TrustFiles(folder).read("es").newest().version();
    }
}
