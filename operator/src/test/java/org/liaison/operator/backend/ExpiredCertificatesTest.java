package org.liaison.operator.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.process.Launch;

/// A pinned certificate is trusted by itself, and Java does not look at its dates.
final class ExpiredCertificatesTest {

    @Test
    void areNotTrustedWhenAnOfficeStarts(@TempDir Path folder) throws Exception {
        // given
        LauncherSettings settings = OfficeBroker.secrets(folder);
        OfficeFolder partner = settings.state().office(Office.CN);
        Path trusted = PartnerCertificates.trustedBridges(settings.state().office(Office.ES));
        Path bridge = partner.config("bridge-certificate.pem");
        assertThat(trusted).hasSameTextualContentAs(bridge);
        expire(settings, bridge, folder);

        // when
        new PartnerCertificates(settings).make(Office.ALL);

        // then
        assertThat(trusted).content().isNotEmpty().doesNotContain(Files.readString(bridge));
    }

    private static void expire(LauncherSettings settings, Path certificate, Path folder)
            throws Exception {
        String store = folder.resolve("expired.p12").toString();
        keytool(
                settings,
                folder,
                List.of(
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-dname",
                        "CN=cn-bridge",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-startdate",
                        "-30d",
                        "-validity",
                        "10",
                        "-keystore",
                        store,
                        "-storepass",
                        "only-a-test"));
        Files.delete(certificate);
        keytool(
                settings,
                folder,
                List.of(
                        "-exportcert",
                        "-rfc",
                        "-alias",
                        "own",
                        "-file",
                        certificate.toString(),
                        "-keystore",
                        store,
                        "-storepass",
                        "only-a-test"));
    }

    private static void keytool(LauncherSettings settings, Path folder, List<String> arguments)
            throws Exception {
        List<String> command = new java.util.ArrayList<>();
        command.add(settings.installation().keytool().toString());
        command.addAll(arguments);
        Launch launch = new Launch(command, Map.of(), folder.resolve("keytool.log"), folder);
        assertThat(launch.run()).isZero();
    }
}
