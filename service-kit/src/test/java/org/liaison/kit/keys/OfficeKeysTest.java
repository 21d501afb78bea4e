package org.liaison.kit.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeKeysTest {

    private static final byte[] TEXT = "liaison/test/v1\0text".getBytes(StandardCharsets.UTF_8);

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
                        "exchange-service/sealing.json",
                        "exchange-service/sealing-ml-kem.json",
                        "exchange-service/trust/es.json",
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
        OfficeKeys.generate(cn, "cn");
        OfficeKeys.trust(cn, "es", OfficeKeys.publicTrust(es, "es"));
        SigningKey ours = SigningKey.from(es.resolve("case-service/authorisation-signing.json"));

        TrustedOffice seenByCn = TrustedOffice.read(cn.resolve("exchange-service/trust/es.json"));

        assertThat(seenByCn.authorisation().keyId()).isEqualTo(ours.keyId()).hasSize(16);
        assertThat(ours.sign(TEXT)).hasSize(64);
        assertThat(seenByCn.authorisation().verify(TEXT, ours.sign(TEXT))).isTrue();
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
    void refusesATrustFileOfAnotherOffice() {
        OfficeKeys.generate(es, "es");
        String trust = OfficeKeys.publicTrust(es, "es");

        assertThatThrownBy(() -> OfficeKeys.trust(cn, "fr", trust))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesATrustFileWhoseKeyIdIsNotThatOfItsKey() {
        OfficeKeys.generate(es, "es");
        String trust = OfficeKeys.publicTrust(es, "es");
        String keyId = TrustedOffice.parse(trust).message().keyId();

        assertThatThrownBy(() -> TrustedOffice.parse(trust.replace(keyId, "0123456789abcdef")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("messageKeyId");
    }

    @Test
    void neverLetsASecretIntoATrustFile() throws IOException {
        OfficeKeys.generate(es, "es");
        String secret = Files.readString(es.resolve("exchange-service/sealing.json"));

        assertThatThrownBy(() -> KeysetFile.publicOnly(secret))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(OfficeKeys.publicTrust(es, "es")).doesNotContain("ASYMMETRIC_PRIVATE");
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

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
