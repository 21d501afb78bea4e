package org.liaison.exchange.sealing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.liaison.exchange.trust.NewestLists;
import org.liaison.exchange.trust.OwnKeys;
import org.liaison.exchange.trust.TrustList;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.keys.OfficeTrust;
import org.liaison.kit.keys.SigningKey;
import org.liaison.kit.keys.TrustFiles;
import org.liaison.kit.keys.TrustedOffice;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.RootKey;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.log.trust.TrustHistory;

/// An office with keys and a trust list of its own, made for a measurement.
final class BenchOffice {

    private final OfficeSettings settings;
    private final TrustList trust;

    /// @param hybrid whether its sealing key has an ML-KEM half
    BenchOffice(Path folder, String office, boolean hybrid, Clock clock)
            throws IOException, GeneralSecurityException, Distrusted {
        OfficeKeys.generate(folder, office);
        Path keys = folder.resolve("exchange-service");
        if (!hybrid) {
            Files.deleteIfExists(keys.resolve("sealing-ml-kem.json"));
        }
        SignedTrustList.Signer root = root();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SignedTrustList first =
                SignedTrustList.sign(
                        OfficeTrust.first(
                                folder, office, root.rootKey(), now, now.plus(Duration.ofDays(1))),
                        root);
        new TrustFiles(keys.resolve("trust"))
                .write(office, TrustHistory.beginning(first, root.rootKey()));
        this.settings =
                new OfficeSettings(office, "XX", "unit", ZoneId.of("UTC"), List.of(), keys, 0);
        this.trust = TrustList.read(settings, new Nothing());
    }

    TrustedOffice known() {
        return trust.own();
    }

    OwnKeys keys(Clock clock) {
        return new OwnKeys(settings, trust, clock);
    }

    SigningKey signing() {
        return SigningKey.from(settings.keysDir().resolve("message-signing.json"));
    }

    private static SignedTrustList.Signer root() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        RootKey key = RootKey.of(pair.getPublic());
        return new SignedTrustList.Signer() {
            @Override
            public RootKey rootKey() {
                return key;
            }

            @Override
            public byte[] sign(byte[] text) {
                return signed(pair, key.signatureAlgorithm(), text);
            }
        };
    }

    /// A measurement is over before anybody restarts it.
    private static final class Nothing implements NewestLists {
        @Override
        public Optional<Newest> of(String office) {
            return Optional.empty();
        }

        @Override
        public void keep(String office, Newest newest) {}
    }

    private static byte[] signed(KeyPair pair, String algorithm, byte[] text) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A root key that does not sign", broken);
        }
    }
}
