package org.liaison.launcher.backend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liaison.launcher.LauncherFailure;
import org.liaison.launcher.office.LauncherSettings;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.office.OfficeFolder;
import org.liaison.launcher.office.SecretFile;
import org.liaison.launcher.process.Launch;

/// The certificates by which a broker and the partners' bridges know each other. Each signs itself
/// and is pinned at the other end, as if handed over out of band.
final class PartnerCertificates {

    private static final String LISTENER = "listener";
    private static final String BRIDGE = "bridge";
    private static final String PASSWORD_VARIABLE = "LIAISON_STORE_PASSWORD";

    private final LauncherSettings settings;

    PartnerCertificates(LauncherSettings settings) {
        this.settings = settings;
    }

    /// The name by which a broker knows the bridge of an office.
    static String bridgePrincipal(Office office) {
        return "User:CN=" + office.code() + "-bridge";
    }

    static Path listenerKey(OfficeFolder folder) {
        return folder.secrets(KafkaBackend.NAME).resolve("partner-listener.pem");
    }

    static Path trustedBridges(OfficeFolder folder) {
        return folder.config("trusted-bridges.pem");
    }

    static Path bridgeKey(OfficeFolder folder) {
        return folder.secrets(BridgeBackend.NAME).resolve("bridge.pem");
    }

    static Path trustedListener(OfficeFolder folder, Office partner) {
        return folder.config("trusted-listener-" + partner.code() + ".pem");
    }

    /// Makes what is missing for all offices of this machine and hands the certificates over.
    void make(List<Office> offices) throws IOException, InterruptedException {
        for (Office office : offices) {
            OfficeFolder folder = folder(office);
            makeOne(folder, listenerKey(folder), LISTENER, office.code() + "-listener");
            makeOne(folder, bridgeKey(folder), BRIDGE, office.code() + "-bridge");
        }
        for (Office office : offices) {
            StringBuilder bridges = new StringBuilder();
            for (Office partner : office.partners()) {
                bridges.append(Files.readString(certificate(folder(partner), BRIDGE)));
                Files.writeString(
                        trustedListener(folder(office), partner),
                        Files.readString(certificate(folder(partner), LISTENER)));
            }
            Files.writeString(trustedBridges(folder(office)), bridges);
        }
    }

    private void makeOne(OfficeFolder folder, Path key, String purpose, String name)
            throws IOException, InterruptedException {
        if (Files.exists(key)) {
            return;
        }
        Path store = key.resolveSibling(purpose + ".p12");
        SecretFile.folder(Objects.requireNonNull(key.getParent()));
        Files.deleteIfExists(store);
        String password = SecretFile.randomText();
        Launch keytool =
                new Launch(
                        command(store, name),
                        Map.of(PASSWORD_VARIABLE, password),
                        folder.log("keytool"),
                        folder.path());
        if (keytool.run() != 0) {
            throw new LauncherFailure(
                    "The certificate " + name + " could not be made; see " + folder.log("keytool"));
        }
        writePem(folder, key, purpose, store, password.toCharArray());
        Files.delete(store);
    }

    private List<String> command(Path store, String name) {
        return List.of(
                settings.installation().keytool().toString(),
                "-genkeypair",
                "-alias",
                "own",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=IP:127.0.0.1,DNS:" + name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass:env",
                PASSWORD_VARIABLE);
    }

    private static void writePem(
            OfficeFolder folder, Path key, String purpose, Path store, char[] password)
            throws IOException {
        try (var bytes = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(bytes, password);
            Certificate certificate = keys.getCertificate("own");
            Key secret = keys.getKey("own", password);
            String published = pem("CERTIFICATE", certificate.getEncoded());
            Path file = certificate(folder, purpose);
            Files.createDirectories(file.getParent());
            Files.writeString(file, published);
            SecretFile.write(key, pem("PRIVATE KEY", secret.getEncoded()) + published);
        } catch (GeneralSecurityException unreadable) {
            throw new IOException("keytool wrote a key store that cannot be read", unreadable);
        }
    }

    private static String pem(String type, byte[] der) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(("-----BEGIN " + type + "-----\n").getBytes(StandardCharsets.US_ASCII));
        text.writeBytes(Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(der));
        text.writeBytes(("\n-----END " + type + "-----\n").getBytes(StandardCharsets.US_ASCII));
        return text.toString(StandardCharsets.US_ASCII);
    }

    private static Path certificate(OfficeFolder folder, String purpose) {
        return folder.config(purpose + "-certificate.pem");
    }

    private OfficeFolder folder(Office office) {
        return settings.state().office(office);
    }
}
