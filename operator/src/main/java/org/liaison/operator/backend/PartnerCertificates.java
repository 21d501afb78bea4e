package org.liaison.operator.backend;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.office.SecretFile;
import org.liaison.operator.process.Launch;

/// The certificates by which a broker and the partners' bridges know each other, and the office's
/// own brokers and founder. Each signs itself and is pinned at the other end, as if handed over out
/// of band.
public final class PartnerCertificates {

    private static final String LISTENER = "listener";
    private static final String BRIDGE = "bridge";
    private static final String BROKER = "broker";
    private static final String PASSWORD_VARIABLE = "LIAISON_STORE_PASSWORD";

    private final LauncherSettings settings;

    public PartnerCertificates(LauncherSettings settings) {
        this.settings = settings;
    }

    /// The name by which a broker knows the bridge of another office.
    static String bridgeName(Office office) {
        return "CN=" + office.code() + "-bridge";
    }

    static Path listenerKey(OfficeFolder folder) {
        return folder.secrets(KafkaBackend.NAME).resolve("partner-listener.pem");
    }

    static Path trustedBridges(OfficeFolder folder) {
        return folder.config("trusted-bridges.pem");
    }

    static Path brokerKey(OfficeFolder folder) {
        return folder.secrets(KafkaBackend.NAME).resolve("broker.pem");
    }

    static Path trustedBrokers(OfficeFolder folder) {
        return folder.config("trusted-brokers.pem");
    }

    /// How a client comes to the BROKER listener of its own office to found it.
    static Map<String, String> founder(OfficeFolder folder) {
        return client(founderKey(folder), trustedBrokers(folder));
    }

    /// How a client comes with a key to a listener whose certificate it was given.
    public static Map<String, String> client(Path key, Path trusted) {
        return Map.of(
                "security.protocol", "SSL",
                "ssl.keystore.type", "PEM",
                "ssl.keystore.location", key.toString(),
                "ssl.truststore.type", "PEM",
                "ssl.truststore.location", trusted.toString(),
                "ssl.enabled.protocols", "TLSv1.3");
    }

    private static Path founderKey(OfficeFolder folder) {
        return folder.secrets(BrokerUser.FOUNDING).resolve("founding.pem");
    }

    public static Path bridgeKey(OfficeFolder folder) {
        return folder.secrets(BridgeBackend.NAME).resolve("bridge.pem");
    }

    public static Path trustedListener(OfficeFolder folder, Office partner) {
        return folder.config("trusted-listener-" + partner.code() + ".pem");
    }

    /// Makes what is missing for all offices of this machine and hands the certificates over.
    public void make(List<Office> offices) throws IOException, InterruptedException {
        for (Office office : offices) {
            OfficeFolder folder = folder(office);
            makeOne(folder, listenerKey(folder), LISTENER, office.code() + "-listener");
            makeOne(folder, bridgeKey(folder), BRIDGE, office.code() + "-bridge");
            makeOne(folder, brokerKey(folder), BROKER, office.code() + "-broker");
            makeOne(folder, founderKey(folder), BrokerUser.FOUNDING, office.code() + "-founding");
            Files.writeString(
                    trustedBrokers(folder),
                    Files.readString(certificate(folder, BROKER))
                            + Files.readString(certificate(folder, BrokerUser.FOUNDING)));
        }
        for (Office office : offices) {
            StringBuilder bridges = new StringBuilder();
            for (Office partner : office.partners()) {
                bridges.append(inForce(certificate(folder(partner), BRIDGE)));
                Files.writeString(
                        trustedListener(folder(office), partner),
                        Files.readString(certificate(folder(partner), LISTENER)));
            }
            if (bridges.isEmpty()) {
                // A listener that trusts nobody does not start; this one trusts itself.
                bridges.append(Files.readString(certificate(folder(office), LISTENER)));
            }
            Files.writeString(trustedBridges(folder(office)), bridges);
        }
    }

    /// The certificate, or nothing when its time is over: Java does not look at the dates of a
    /// certificate that is trusted by itself.
    private static String inForce(Path certificate) throws IOException {
        try (var bytes = Files.newInputStream(certificate)) {
            if (CertificateFactory.getInstance("X.509").generateCertificate(bytes)
                    instanceof X509Certificate known) {
                known.checkValidity();
            }
            return Files.readString(certificate);
        } catch (CertificateException over) {
            return "";
        }
    }

    void makeOne(OfficeFolder folder, Path key, String purpose, String name)
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
            throw new OperatorFailure(
                    "The certificate " + name + " could not be made; see " + folder.log("keytool"));
        }
        writePem(folder, key, purpose, store, password.toCharArray());
        Files.delete(store);
    }

    private List<String> command(Path store, String name) {
        List<String> command = new ArrayList<>();
        command.add(settings.installation().keytool().toString());
        command.addAll(Installation.briefly());
        command.addAll(List.of("-genkeypair", "-alias", "own", "-dname", "CN=" + name));
        command.addAll(List.of("-ext", "SAN=IP:127.0.0.1,DNS:kafka,DNS:" + name));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", "3650"));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString()));
        command.addAll(List.of("-storepass:env", PASSWORD_VARIABLE));
        return command;
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
