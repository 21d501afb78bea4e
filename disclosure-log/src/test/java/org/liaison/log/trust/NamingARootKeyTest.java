package org.liaison.log.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaison.log.trust.ContinuingATrustListTest.assertFault;

import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import org.junit.jupiter.api.Test;

class NamingARootKeyTest {

    private static final String KNOWN =
            "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5RdiYwpZP40Li"
                    + "/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9Q==";

    @Test
    void readsTwelveBlocksOfFiveDigits() throws Distrusted {
        assertThat(RootKey.parse(KNOWN).fingerprint()).matches("(\\d{5} ){11}\\d{5}");
    }

    @Test
    void answersToItsOwnFingerprintHoweverItIsSpaced() throws Distrusted {
        // given
        RootKey root = RootKey.parse(KNOWN);
        String spoken = root.fingerprint();
        String wrong = spoken.substring(0, 70) + (char) ('0' + (spoken.charAt(70) - '0' + 1) % 10);
        // then
        assertThat(root.isCalled(spoken)).isTrue();
        assertThat(root.isCalled(" " + spoken.replace(" ", "-") + "\n")).isTrue();
        assertThat(root.isCalled(wrong)).isFalse();
        assertThat(root.isCalled("")).isFalse();
        assertThat(root.isCalled(spoken.substring(0, 65))).isFalse();
    }

    @Test
    void isReadAgainFromItsOneSpelling() throws Distrusted {
        RootKey root = InventedOffice.of("cn", "secp384r1").rootKey();

        assertThat(RootKey.parse(root.encode())).isEqualTo(root);
        assertFault(TrustFault.UNKNOWN_ROOT, () -> RootKey.parse(root.encode() + "\n"));
        assertFault(TrustFault.UNKNOWN_ROOT, () -> RootKey.parse("AAAA"));
    }

    @Test
    void isOnNoOtherCurve() throws Exception {
        // given
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp521r1"));
        // then
        assertThatThrownBy(() -> RootKey.of(generator.generateKeyPair().getPublic()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        RootKey.of(
                                KeyPairGenerator.getInstance("Ed25519")
                                        .generateKeyPair()
                                        .getPublic()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
