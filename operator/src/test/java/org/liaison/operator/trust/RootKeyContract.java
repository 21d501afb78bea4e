package org.liaison.operator.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.log.StrictBase64;
import org.liaison.log.note.KeyName;
import org.liaison.log.trust.KeyAlgorithm;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.RootKey;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.log.trust.TrustList;
import org.liaison.operator.OperatorFailure;

/// What holds for a root key wherever it is kept.
interface RootKeyContract {

    /// A place that has no key yet.
    RootStore store();

    @Test
    default void makesAKeyOnceAndKeepsIt() throws Exception {
        // given
        RootKey made = made().rootKey();
        // when
        RootKey again = made().rootKey();
        // then
        assertThat(again).isEqualTo(made);
    }

    @Test
    default void signsAListThatAnybodyCanCheck() throws Exception {
        // given
        RootSigner signer = made();
        // when
        SignedTrustList signed = SignedTrustList.sign(list(signer.rootKey()), signer);
        // then
        RootKey published = RootKey.parse(signer.rootKey().encode());
        assertThat(SignedTrustList.verify(signed.encode(), published)).isEqualTo(signed);
    }

    @Test
    default void doesNotOpenWithAnotherSecret() throws Exception {
        // given
        makeIfMissing();
        String secret = Files.readString(store().secret());
        Files.writeString(store().secret(), "0000000000");
        // then
        assertThatThrownBy(() -> RootSigner.of(store()))
                .isInstanceOf(OperatorFailure.class)
                .hasMessageNotContaining(secret);
        Files.writeString(store().secret(), secret);
    }

    private RootSigner made() throws IOException, InterruptedException {
        makeIfMissing();
        return RootSigner.of(store());
    }

    private void makeIfMissing() throws IOException, InterruptedException {
        RootSigner.makeIfMissing(
                store(),
                "es",
                Path.of(System.getProperty("java.home"), "bin", "keytool"),
                store().secret().resolveSibling("keytool.log"));
    }

    private static TrustList list(RootKey root) {
        Instant now = Instant.parse("2026-11-22T10:00:00Z");
        Instant later = Instant.parse("2027-11-22T10:00:00Z");
        OperationalKey key =
                new OperationalKey(
                        KeyUsage.MESSAGE,
                        new KeyName("liaison/es/message"),
                        KeyAlgorithm.ED25519,
                        now,
                        later,
                        StrictBase64.encode(new byte[32]));
        return new TrustList("es", root.digest(), 1, null, now, later, List.of(key), List.of());
    }
}
