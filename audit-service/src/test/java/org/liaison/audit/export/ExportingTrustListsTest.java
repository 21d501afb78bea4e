package org.liaison.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaison.audit.export.ExportEntries.Outcome;
import org.liaison.audit.ledger.EntryFixture;
import org.liaison.audit.tree.LogName;
import org.liaison.log.StrictBase64;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SigningKey;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.KeyAlgorithm;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.Revocation;
import org.liaison.log.trust.RootKey;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.log.trust.TrustHistory;
import org.liaison.log.trust.TrustList;
import org.liaison.log.verify.Verifier;

/// An export of the disclosure log brings the office's trust lists, so that whoever has its root
/// key can judge the key that signed.
class ExportingTrustListsTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final String ORIGIN = "liaison/es/disclosures";

    private final SigningKey key =
            SigningKey.generate(new KeyName(ORIGIN), SignatureType.ED25519, new SecureRandom());
    private final Root root = new Root(pair());
    private final TrustList first = list(1, List.of());

    @Test
    void bringsTheListAndTheEntryThatNamesIt() throws Distrusted {
        // given
        List<byte[]> log = log(first);
        // when
        byte[] export = export(log, Optional.of(history()));
        // then
        assertThat(judged(export, rooted()))
                .isEqualTo("VALID export of 2 entries of %s at size 6 by trust list 1", ORIGIN);
        assertThat(judged(export, pinned())).startsWith("VALID export of 2 entries");
    }

    @Test
    void bringsWhatTheLogNamesAfterTheEntryAsWell() throws Distrusted {
        // given
        TrustList second =
                list(
                        2,
                        List.of(
                                new Revocation(
                                        OperationalKey.idOf(key.publicKey().publicKey()),
                                        START,
                                        Revocation.Reason.COMPROMISED)));
        List<byte[]> log = new ArrayList<>(log(first));
        log.add(EntryFixture.naming(91, "es", second.digest().bytes()));
        // when
        byte[] export = export(log, Optional.of(history().accept(signed(second))));
        // then
        assertThat(judged(export, rooted())).startsWith("INVALID key-revoked");
        assertThat(judged(export, pinned())).startsWith("VALID export of 3 entries");
    }

    @Test
    void leavesOutAListThatTheLogDoesNotName() throws Distrusted {
        // when
        byte[] export = export(log(list(1, List.of(), "access")), Optional.of(history()));
        // then
        assertThat(judged(export, rooted())).startsWith("INVALID no-trust-list");
    }

    @Test
    void isAsBeforeWhereNoListWasHandedOver() {
        // when
        byte[] export = export(log(first), Optional.empty());
        // then
        assertThat(judged(export, pinned())).startsWith("VALID export of 1 entries");
        assertThat(judged(export, rooted())).startsWith("INVALID no-trust-list");
    }

    /// A list, a partner's list, and four messages.
    private static List<byte[]> log(TrustList named) {
        List<byte[]> leaves = new ArrayList<>();
        leaves.add(EntryFixture.naming(90, "es", named.digest().bytes()));
        leaves.add(EntryFixture.naming(92, "cn", new byte[32]));
        for (int number = 0; number < 4; number++) {
            leaves.add(EntryFixture.sent(number));
        }
        return leaves;
    }

    private byte[] export(List<byte[]> leaves, Optional<TrustHistory> lists) {
        LogInMemory log = new LogInMemory(key, Clock.fixed(START, ZoneOffset.UTC), leaves);
        Outcome outcome =
                new ExportEntries(log, log, () -> lists)
                        .export(LogName.DISCLOSURES, new Choice.OneEntry("entry-2"));
        return ((Outcome.Exported) outcome).file().encode();
    }

    private static String judged(byte[] export, String policy) {
        Optional<byte[]> trust = Optional.of(policy.getBytes(StandardCharsets.UTF_8));
        return Verifier.judge(trust, List.of(export)).getFirst().line();
    }

    private String pinned() {
        return "log %s\nquorum none\n".formatted(key.publicKey().encode());
    }

    private String rooted() {
        return pinned() + "root es %s\n".formatted(root.rootKey().encode());
    }

    private TrustHistory history() throws Distrusted {
        return TrustHistory.beginning(signed(first), root.rootKey());
    }

    private SignedTrustList signed(TrustList list) throws Distrusted {
        return SignedTrustList.sign(list, root);
    }

    private TrustList list(long version, List<Revocation> revocations) {
        return list(version, revocations, "disclosures");
    }

    private TrustList list(long version, List<Revocation> revocations, String log) {
        OperationalKey listed =
                new OperationalKey(
                        KeyUsage.CHECKPOINT,
                        new KeyName("liaison/es/" + log),
                        KeyAlgorithm.ED25519,
                        START,
                        START.plus(YEAR),
                        StrictBase64.encode(key.publicKey().publicKey()));
        return new TrustList(
                "es",
                root.rootKey().digest(),
                version,
                version == 1 ? null : first.digest(),
                START,
                START.plus(YEAR),
                List.of(listed),
                revocations);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Root(KeyPair pair) implements SignedTrustList.Signer {

        @Override
        public RootKey rootKey() {
            return RootKey.of(pair.getPublic());
        }

        @Override
        public byte[] sign(byte[] text) {
            try {
                Signature signature = Signature.getInstance(rootKey().signatureAlgorithm());
                signature.initSign(pair.getPrivate());
                signature.update(text);
                return signature.sign();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
