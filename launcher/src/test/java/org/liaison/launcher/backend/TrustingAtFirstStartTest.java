package org.liaison.launcher.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.kit.keys.TrustFiles;
import org.liaison.log.checkpoint.TrustPolicy;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SigningKey;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.TrustList;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.trust.TrustDesk;

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
    void rotatesAKeyOfEveryUsageForItsServiceAndForPartners() throws Exception {
        // given
        LauncherSettings settings = LauncherSettings.from(Map.of("LIAISON_HOME", home.toString()));
        HouseSecrets secrets = new HouseSecrets(settings);
        secrets.make(Office.ALL);
        Map<KeyUsage, Integer> before = holding(settings);
        TrustDesk desk = new HouseTrust(settings).desk(Office.ES);
        // when
        for (KeyUsage usage : KeyUsage.values()) {
            desk.rotate(usage, Duration.ZERO, Duration.ofDays(30));
        }
        secrets.make(Office.ALL);
        // then
        before.replaceAll((usage, keys) -> 2 * keys);
        assertThat(holding(settings)).isEqualTo(before);
        assertThat(policy(settings, "es.policy"))
                .filteredOn(line -> line.startsWith("log liaison/es/disclosures+"))
                .hasSize(2);
        assertThat(policy(settings, "cn.policy"))
                .filteredOn(line -> line.startsWith("witness "))
                .hasSize(2);
        assertThat(policy(settings, "es.exports.policy")).first().asString().startsWith("root es");
    }

    private static List<String> policy(LauncherSettings settings, String name) throws Exception {
        byte[] policy = Files.readAllBytes(settings.state().policies().resolve(name));
        assertThat(TrustPolicy.parse(policy)).as(name).isNotNull();
        return new String(policy, StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void listsTheKeyUnderWhichALogGoesOnAfterADeclaredGap() throws Exception {
        // given
        LauncherSettings settings = LauncherSettings.from(Map.of("LIAISON_HOME", home.toString()));
        new HouseSecrets(settings).make(Office.ALL);
        SigningKey next =
                SigningKey.generate(
                        new KeyName("liaison/es/disclosures/2"),
                        SignatureType.ED25519,
                        new SecureRandom());
        Files.writeString(
                settings.state()
                        .office(Office.ES)
                        .secrets("audit-service")
                        .resolve("checkpoint/disclosures.vkey"),
                next.publicKey().encode() + "\n");
        TrustDesk desk = new HouseTrust(settings).desk(Office.ES);
        // when
        Instant later = Clock.systemUTC().instant().plusSeconds(60);
        TrustList relisted = desk.relistLogs();
        // then
        assertThat(relisted.holding(KeyUsage.CHECKPOINT, later))
                .extracting(key -> key.name().text())
                .containsExactlyInAnyOrder("liaison/es/disclosures/2", "liaison/es/access");
        assertThat(desk.relistLogs().version()).isEqualTo(relisted.version());
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
                .isInstanceOf(OperatorFailure.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("older Liaison")
                .hasMessageContaining("start again");
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.filter(Files::isRegularFile))
                    .containsExactly(trust.resolve("cn.json"));
        }
    }

    /// How many keys of es hold at the partner, a minute from now.
    private static Map<KeyUsage, Integer> holding(LauncherSettings settings) throws Exception {
        Path folder = settings.state().office(Office.CN).secrets("audit-service").resolve("trust");
        TrustList list = new TrustFiles(folder).read("es").newest();
        Instant later = Clock.systemUTC().instant().plusSeconds(60);
        Map<KeyUsage, Integer> holding = new EnumMap<>(KeyUsage.class);
        for (KeyUsage usage : KeyUsage.values()) {
            holding.put(usage, list.holding(usage, later).size());
        }
        return holding;
    }

    private static long version(LauncherSettings settings) throws Exception {
        Path folder =
                settings.state().office(Office.CN).secrets("exchange-service").resolve("trust");
        return new TrustFiles(folder).read("es").newest().version();
    }
}
