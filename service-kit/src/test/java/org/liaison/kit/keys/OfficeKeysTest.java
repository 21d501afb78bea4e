package org.liaison.kit.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.log.StrictBase64;
import org.liaison.log.trust.KeyAlgorithm;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.RootKey;
import org.liaison.log.trust.TrustFault;
import org.liaison.log.trust.TrustList;

class OfficeKeysTest {

    private static final byte[] TEXT = "liaison/test/v1\0text".getBytes(StandardCharsets.UTF_8);

    private static final Instant FROM = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-11-22T10:00:00Z");

    @TempDir Path es;
    @TempDir Path cn;

    @Test
    void givesEachServiceOnlyItsOwnKeys() throws IOException {
        OfficeKeys.generate(es, "es");

        assertThat(files(es))
                .containsExactlyInAnyOrder(
                        "case-service/office-key.json",
                        "case-service/authorisation-signing.json",
                        "case-service/disclosure-file-public.json",
                        "exchange-service/office-key.json",
                        "exchange-service/message-signing.json",
                        "exchange-service/receipt-signing.json",
                        "exchange-service/sealing.json",
                        "exchange-service/sealing-ml-kem.json",
                        "audit-service/office-key.json",
                        "audit-service/disclosure-file.json",
                        "administrator/instrument-signing.json");
    }

    @Test
    void keepsSecretsFromOtherUsersOfTheMachine() throws IOException {
        OfficeKeys.generate(es, "es");

        for (String file : files(es)) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(es.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void neverReplacesAKey() throws IOException {
        OfficeKeys.generate(es, "es");
        String before = Files.readString(es.resolve("case-service/office-key.json"));
        String signing = Files.readString(es.resolve("case-service/authorisation-signing.json"));

        OfficeKeys.generate(es, "es");

        assertThat(es.resolve("case-service/office-key.json")).hasContent(before);
        assertThat(es.resolve("audit-service/office-key.json")).hasContent(before);
        assertThat(es.resolve("case-service/authorisation-signing.json")).hasContent(signing);
    }

    @Test
    void letsAPartnerCheckASignature() {
        OfficeKeys.generate(es, "es");
        SigningKey ours = SigningKey.from(es.resolve("case-service/authorisation-signing.json"));

        TrustedOffice seenByCn = TrustedOffice.of(list());

        assertThat(ours.keyId()).hasSize(16);
        assertThat(ours.sign(TEXT)).hasSize(64);
        assertThat(
                        seenByCn.held(KeyUsage.AUTHORISATION, ours.keyId(), FROM)
                                .orElseThrow()
                                .verify(TEXT, ours.sign(TEXT)))
                .isTrue();
        assertThat(seenByCn.held(KeyUsage.MESSAGE, ours.keyId(), FROM)).isEmpty();
        assertThat(seenByCn.held(KeyUsage.AUTHORISATION, ours.keyId(), UNTIL)).isEmpty();
        assertThat(seenByCn.fault(KeyUsage.AUTHORISATION, ours.keyId(), UNTIL))
                .contains(TrustFault.LIST_EXPIRED);
    }

    @Test
    void hasOneKeyForEachUsage() {
        OfficeKeys.generate(es, "es");

        assertThat(list().keys())
                .extracting(OperationalKey::usage)
                .containsExactly(
                        KeyUsage.AUTHORISATION,
                        KeyUsage.MESSAGE,
                        KeyUsage.RECEIPT,
                        KeyUsage.INSTRUMENT,
                        KeyUsage.SEALING);
        assertThat(list().keys().stream().map(OperationalKey::publicKey).distinct()).hasSize(5);
    }

    @Test
    void makesAnotherKeyBesideTheFirst() throws IOException {
        OfficeKeys.generate(es, "es");
        String first = Files.readString(es.resolve("exchange-service/message-signing.json"));

        OperationalKey another =
                OfficeKeys.another(es, "es", KeyUsage.MESSAGE, FROM.plusSeconds(9), UNTIL)
                        .getFirst();

        Path file = es.resolve("exchange-service/message-signing-" + another.id() + ".json");
        assertThat(SigningKey.from(file).keyId()).isEqualTo(another.id());
        assertThat(es.resolve("exchange-service/message-signing.json")).hasContent(first);
    }

    @Test
    void listsBothHalvesOfASealingKeyAsOne() {
        OfficeKeys.generate(es, "es");
        UnsealingKey ours = UnsealingKey.from(es.resolve("exchange-service/sealing.json"));

        SealingKey seenByCn = TrustedOffice.of(list()).sealing(FROM).orElseThrow();

        assertThat(list().holding(KeyUsage.SEALING, FROM))
                .extracting(OperationalKey::algorithm, OperationalKey::id)
                .containsExactly(tuple(KeyAlgorithm.X25519_ML_KEM_768, ours.keyId()));
        assertThat(seenByCn.keyId()).isEqualTo(ours.keyId());
        assertThat(KeyId.raw(seenByCn.x25519())).isEqualTo(ours.x25519());
        assertThat(seenByCn.mlKem()).isEqualTo(ours.mlKem().orElseThrow().getPublic());
    }

    @Test
    void makesBothHalvesOfTheNextSealingKey() {
        OfficeKeys.generate(es, "es");

        OperationalKey next =
                OfficeKeys.another(es, "es", KeyUsage.SEALING, FROM, UNTIL).getFirst();

        Path file = es.resolve("exchange-service/sealing-" + next.id() + ".json");
        assertThat(next.algorithm()).isEqualTo(KeyAlgorithm.X25519_ML_KEM_768);
        assertThat(UnsealingKey.from(file).publicKey()).isEqualTo(next.publicKeyBytes());
    }

    @Test
    void sealsWithX25519ToAnOfficeThatHasNothingElse() throws IOException {
        OfficeKeys.generate(es, "es");
        Files.delete(es.resolve("exchange-service/sealing-ml-kem.json"));

        SealingKey seenByCn = TrustedOffice.of(list()).sealing(FROM).orElseThrow();

        assertThat(list().holding(KeyUsage.SEALING, FROM))
                .extracting(OperationalKey::algorithm)
                .containsExactly(KeyAlgorithm.X25519);
        assertThat(seenByCn.mlKem()).isNull();
    }

    /// Else the first message to such an office would fail, and all others with it.
    @Test
    void countsASealingKeyToWhichNothingCanBeSealedAsNone() {
        OfficeKeys.generate(es, "es");
        OperationalKey good = list().holding(KeyUsage.SEALING, FROM).getFirst();
        byte[] lowOrder = good.publicKeyBytes();
        Arrays.fill(lowOrder, 0, 32, (byte) 0);
        byte[] unreduced = good.publicKeyBytes();
        Arrays.fill(unreduced, 32, unreduced.length, (byte) 0xff);

        assertThat(SealingKey.of(good)).isPresent();
        assertThat(SealingKey.of(with(good, lowOrder))).isEmpty();
        assertThat(SealingKey.of(with(good, unreduced))).isEmpty();
    }

    private static OperationalKey with(OperationalKey key, byte[] publicKey) {
        return new OperationalKey(
                key.usage(),
                key.name(),
                key.algorithm(),
                key.notBefore(),
                key.notAfter(),
                StrictBase64.encode(publicKey));
    }

    @Test
    void refusesASignatureOfAnotherKeyOrOfAnotherText() {
        OfficeKeys.generate(es, "es");
        OfficeKeys.generate(cn, "cn");
        SigningKey ours = SigningKey.from(es.resolve("case-service/authorisation-signing.json"));
        SigningKey theirs = SigningKey.from(cn.resolve("case-service/authorisation-signing.json"));
        byte[] cut = java.util.Arrays.copyOf(ours.sign(TEXT), 63);
        byte[] otherText = TEXT.clone();
        otherText[3] ^= 1;

        assertThat(ours.verifyingKey().verify(TEXT, theirs.sign(TEXT))).isFalse();
        assertThat(ours.verifyingKey().verify(otherText, ours.sign(TEXT))).isFalse();
        assertThat(ours.verifyingKey().verify(TEXT, cut)).isFalse();
        assertThat(ours.verifyingKey().verify(TEXT, new byte[0])).isFalse();
    }

    @Test
    void neverLetsASecretIntoATrustFile() throws IOException {
        OfficeKeys.generate(es, "es");
        String secret = Files.readString(es.resolve("exchange-service/sealing.json"));

        assertThatThrownBy(() -> KeysetFile.publicOnly(secret))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(list().text()).doesNotContain("ASYMMETRIC_PRIVATE");
    }

    @Test
    void letsWhoSealsADisclosureFileNotOpenIt() throws IOException {
        OfficeKeys.generate(es, "es");
        Path sealing = es.resolve("case-service/disclosure-file-public.json");
        byte[] sealed = DisclosureFileKey.sealing(sealing).seal("message-1", TEXT);
        DisclosureFileKey.Opening audit =
                DisclosureFileKey.opening(es.resolve("audit-service/disclosure-file.json"));

        assertThat(audit.open("message-1", sealed)).contains(TEXT);
        assertThat(audit.open("message-2", sealed)).isEmpty();
        assertThat(Files.readString(sealing)).doesNotContain("ASYMMETRIC_PRIVATE");
        assertThatThrownBy(() -> DisclosureFileKey.opening(sealing))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void neverShowsASecretInAMessage() throws IOException {
        Path broken = Files.writeString(es.resolve("broken.json"), "{\"CANARY\":\"SECRET");

        assertThatThrownBy(() -> SigningKey.from(broken))
                .hasMessageNotContaining("CANARY")
                .hasNoCause();
    }

    private TrustList list() {
        try {
            KeyPairGenerator root = KeyPairGenerator.getInstance("EC");
            root.initialize(new ECGenParameterSpec("secp256r1"));
            return OfficeTrust.first(
                    es, "es", RootKey.of(root.generateKeyPair().getPublic()), FROM, UNTIL);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
