package org.liaison.operator.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.liaison.log.trust.RootKey;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.Installation;
import org.liaison.operator.process.Launch;

/// The private root key of an office, opened to sign. On a token it never leaves the token.
final class RootSigner implements SignedTrustList.Signer {

    private static final String ALIAS = "root";
    private static final String DAYS = "7300";

    private final RootKey root;
    private final PrivateKey secret;
    private final Signature signature;

    private RootSigner(RootKey root, PrivateKey secret, Signature signature) {
        this.root = root;
        this.secret = secret;
        this.signature = signature;
    }

    /// Makes the root key where there is none; one that exists is never replaced.
    ///
    /// @param keytool the JDK's
    /// @param log where its words go
    static void makeIfMissing(RootStore store, String office, Path keytool, Path log)
            throws IOException, InterruptedException {
        if (exists(store)) {
            return;
        }
        List<String> command = new ArrayList<>();
        command.add(keytool.toString());
        command.addAll(Installation.briefly());
        command.addAll(List.of("-genkeypair", "-alias", ALIAS, "-dname", "CN=" + office + "-root"));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-validity", DAYS));
        command.addAll(store.keytoolArguments());
        command.addAll(List.of("-storepass:file", store.secret().toString()));
        Path folder = Objects.requireNonNull(store.secret().toAbsolutePath().getParent());
        if (new Launch(command, environment(), log, folder).run() != 0) {
            throw new OperatorFailure("The root key of " + office + " was not made; see " + log);
        }
        if (store instanceof RootStore.InFile(Path file, Path secret)) {
            // keytool leaves it to the mask of the user.
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /// Where SoftHSM finds its tokens.
    private static Map<String, String> environment() {
        String tokens = System.getenv("SOFTHSM2_CONF");
        return tokens == null ? Map.of() : Map.of("SOFTHSM2_CONF", tokens);
    }

    private static boolean exists(RootStore store) {
        return switch (store) {
            case RootStore.InFile(Path file, Path secret) -> Files.exists(file);
            case RootStore.OnToken token -> onToken(token);
        };
    }

    private static boolean onToken(RootStore.OnToken token) {
        try {
            KeyStore keys = open(token);
            boolean there = keys.isKeyEntry(ALIAS);
            // A login lasts as long as the process: whoever signs later must show the PIN.
            if (keys.getProvider() instanceof AuthProvider login) {
                login.logout();
            }
            return there;
        } catch (IOException | GeneralSecurityException noToken) {
            throw unusable(noToken);
        }
    }

    /// Opens the root key.
    static RootSigner of(RootStore store) {
        try {
            KeyStore keys = open(store);
            Key secret = keys.getKey(ALIAS, password(store));
            Certificate published = keys.getCertificate(ALIAS);
            if (secret instanceof PrivateKey key && published != null) {
                RootKey root = RootKey.of(published.getPublicKey());
                return new RootSigner(root, key, signature(store, root, keys.getProvider()));
            }
            throw new OperatorFailure("There is no root key where one must be");
        } catch (IOException | GeneralSecurityException closed) {
            throw unusable(closed);
        }
    }

    /// A token signs itself; what is in a file is signed with by the JDK.
    private static Signature signature(RootStore store, RootKey root, Provider token)
            throws GeneralSecurityException {
        return switch (store) {
            case RootStore.InFile file -> Signature.getInstance(root.signatureAlgorithm());
            case RootStore.OnToken onToken ->
                    Signature.getInstance(root.signatureAlgorithm(), token);
        };
    }

    private static OperatorFailure unusable(Exception why) {
        return new OperatorFailure(
                "The root key cannot be opened: is its file or token there, and its password or"
                        + " PIN right?",
                why);
    }

    private static KeyStore open(RootStore store) throws IOException, GeneralSecurityException {
        return switch (store) {
            case RootStore.InFile(Path file, Path secret) -> {
                KeyStore keys = KeyStore.getInstance("PKCS12");
                try (InputStream bytes = Files.newInputStream(file)) {
                    keys.load(bytes, password(store));
                }
                yield keys;
            }
            case RootStore.OnToken(Path settings, Path secret) -> {
                Provider provider =
                        Security.getProvider("SunPKCS11").configure(settings.toString());
                KeyStore keys = KeyStore.getInstance("PKCS11", provider);
                keys.load(null, password(store));
                yield keys;
            }
        };
    }

    private static char[] password(RootStore store) throws IOException {
        return Files.readString(store.secret(), StandardCharsets.UTF_8).strip().toCharArray();
    }

    @Override
    public RootKey rootKey() {
        return root;
    }

    @Override
    public byte[] sign(byte[] text) {
        try {
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException refused) {
            throw new OperatorFailure("The root key did not sign", refused);
        }
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
