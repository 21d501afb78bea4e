package org.liaison.log.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingATrustListTest {

    private final InventedOffice es = InventedOffice.es();
    private final TrustList list =
            es.after(
                    es.first(),
                    es.keys(),
                    List.of(
                            new Revocation(
                                    es.key(KeyUsage.MESSAGE, 1).id(),
                                    InventedOffice.START,
                                    Revocation.Reason.LOST)));

    @ParameterizedTest
    @ValueSource(strings = {"secp256r1", "secp384r1"})
    void believesWhatTheRootKeySigned(String curve) throws Distrusted {
        // given
        InventedOffice office = InventedOffice.of("es", curve);
        SignedTrustList signed = office.signed(office.first());
        // when
        SignedTrustList read = SignedTrustList.verify(signed.encode(), office.rootKey());
        // then
        assertThat(read).isEqualTo(signed);
        assertThat(read.list()).isEqualTo(office.first());
    }

    @Test
    void refusesAListUnderAnotherRootKey() {
        byte[] file = es.signed(list).encode();

        assertFault(TrustFault.UNKNOWN_ROOT, file, InventedOffice.es().rootKey());
    }

    @Test
    void refusesAListThatTheNamedRootKeyDidNotSign() {
        // given
        InventedOffice thief = new InventedOffice("es", InventedOffice.es().pair());
        byte[] signature = thief.sign(list.text().getBytes(StandardCharsets.UTF_8));
        byte[] file = file(list.text(), signature);
        // then
        assertFault(TrustFault.BAD_ROOT_SIGNATURE, file, es.rootKey());
    }

    @Test
    void refusesEverySingleBitThatIsOther() {
        byte[] file = es.signed(list).encode();

        for (int bit = 0; bit < file.length * 8; bit++) {
            byte[] tampered = file.clone();
            tampered[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> SignedTrustList.verify(tampered, es.rootKey()))
                    .as("bit %d", bit)
                    .isInstanceOf(Distrusted.class);
        }
    }

    @Test
    void refusesAListCutAnywhere() {
        byte[] file = es.signed(list).encode();

        for (int end = 0; end < file.length; end++) {
            byte[] cut = Arrays.copyOf(file, end);
            assertThatThrownBy(() -> SignedTrustList.verify(cut, es.rootKey()))
                    .as("cut at %d", end)
                    .isInstanceOf(Distrusted.class);
        }
    }

    /// Signed by the true root key, so that only the text can be at fault.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    key message         | key chatting        | unknown-usage
                    message ed25519     | message rsa         | unknown-algorithm
                    message ed25519     | message x25519      | wrong-algorithm
                    office es           | office ES           | malformed-trust-list
                    version 2           | version 02          | malformed-trust-list
                    version 2           | version 1           | malformed-trust-list
                    version 2           | version two         | malformed-trust-list
                    from 2026-11-23T10  | from 2029-11-23T10  | malformed-trust-list
                    10:00:00Z           | 10:00:00.5Z         | malformed-trust-list
                    10:00:00Z           | 10:00Z              | malformed-trust-list
                    until               | Until               | malformed-trust-list
                    liaison/es/message  | liaison+es          | malformed-trust-list
                    liaison/trust-list@v1 | liaison/trust-list@v2 | malformed-trust-list
                    lost                | bored               | malformed-revocation
                    """)
    void refusesATextThatIsNone(String what, String instead, String code) {
        assertTextFault(code, text -> text.replaceFirst(quoted(what), instead));
    }

    @Test
    void refusesOneKeyForTwoUsages() {
        String key = es.key(KeyUsage.MESSAGE, 1).publicKey();
        String other = es.key(KeyUsage.RECEIPT, 1).publicKey();

        assertTextFault("key-reused", text -> text.replace(other, key));
    }

    @Test
    void refusesARevocationOfNoKeyOfTheList() {
        String id = es.key(KeyUsage.MESSAGE, 1).id();

        assertTextFault(
                "malformed-revocation",
                text -> text.replace("revoked " + id, "revoked 0000000000000000"));
    }

    @Test
    void refusesAnotherOrderOfItsLines() {
        List<String> lines = list.text().lines().toList();

        assertTextFault(
                "malformed-trust-list",
                text ->
                        text.replace(
                                lines.get(7) + "\n" + lines.get(8),
                                lines.get(8) + "\n" + lines.get(7)));
    }

    @Test
    void refusesALineAfterTheLast() {
        assertTextFault("malformed-trust-list", text -> text + "and more\n");
    }

    private void assertTextFault(String code, UnaryOperator<String> change) {
        String tampered = change.apply(list.text());
        assertThat(tampered).isNotEqualTo(list.text());
        byte[] file = file(tampered, es.sign(tampered.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> SignedTrustList.verify(file, es.rootKey()))
                .isInstanceOfSatisfying(
                        Distrusted.class,
                        found -> assertThat(found.fault().code()).isEqualTo(code));
    }

    private static void assertFault(TrustFault fault, byte[] file, RootKey root) {
        assertThatThrownBy(() -> SignedTrustList.verify(file, root))
                .isInstanceOfSatisfying(
                        Distrusted.class, found -> assertThat(found.fault()).isEqualTo(fault));
    }

    private static byte[] file(String text, byte[] signature) {
        return (text
                        + SignedTrustList.SIGNATURE
                        + org.liaison.log.StrictBase64.encode(signature)
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return java.util.regex.Pattern.quote(text);
    }
}
