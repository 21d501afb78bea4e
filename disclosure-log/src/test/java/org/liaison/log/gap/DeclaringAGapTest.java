package org.liaison.log.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.gap.DeclaredGap.State;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.NoteSignature;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SignedNote;
import org.liaison.log.note.SigningKey;
import org.liaison.log.tree.Hash;

class DeclaringAGapTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private final SigningKey first = key("es/administrator-1");
    private final SigningKey second = key("es/administrator-2");
    private final SigningKey inspector = key("es/inspector");
    private final SigningKey stranger = key("es/administrator-2");
    private final SigningKey next = key("liaison/es/disclosures/2");
    private final DeclaredGap gap =
            new DeclaredGap(
                    "liaison/es/disclosures",
                    new State(12, Hash.ofLeaf(new byte[] {1})),
                    new State(9, Hash.ofLeaf(new byte[] {2})),
                    next.publicKey(),
                    CLOCK.instant(),
                    "disk lost");
    private final String signers =
            "# handed over in writing\nadministrator %s\nadministrator %s\ninspector %s\n"
                    .formatted(vkey(first), vkey(second), vkey(inspector));

    private static SigningKey key(String name) {
        return SigningKey.generate(new KeyName(name), SignatureType.ED25519, new SecureRandom());
    }

    private static String vkey(SigningKey key) {
        return key.publicKey().encode();
    }

    private byte[] signedBy(SigningKey... keys) {
        List<NoteSignature> signatures = new ArrayList<>();
        for (SigningKey key : keys) {
            signatures.add(key.sign(gap.text(), CLOCK));
        }
        return new SignedNote(gap.text(), signatures).encode();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private DeclaredGap verified(byte[] note) throws Rejected {
        return GapSigners.parse(bytes(signers)).verify(note);
    }

    private static void assertRejected(ThrowingCallable action, Fault fault) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.fault()).isEqualTo(fault));
    }

    @Test
    void isBelievedWhenTwoAdministratorsAndAnInspectorSigned() throws Rejected {
        assertThat(verified(signedBy(first, second, inspector))).isEqualTo(gap);
    }

    @Test
    void isNotBelievedWithFewerOrWithStrangers() {
        for (SigningKey[] keys :
                List.of(
                        new SigningKey[] {first, second},
                        new SigningKey[] {first, inspector},
                        new SigningKey[] {inspector},
                        new SigningKey[] {first, stranger, inspector})) {
            assertRejected(() -> verified(signedBy(keys)), Fault.QUORUM_NOT_MET);
        }
        assertRejected(() -> verified(signedBy(first, first, inspector)), Fault.MALFORMED_NOTE);
    }

    @Test
    void losesItsSignaturesWithEveryChange() {
        String note = new String(signedBy(first, second, inspector), StandardCharsets.UTF_8);
        for (String line : gap.text().lines().toList()) {
            byte[] changed = bytes(note.replace(line, line + "1"));
            assertRejected(() -> verified(changed), Fault.BAD_SIGNATURE);
        }
    }

    @Test
    void asksForThreeKeysOfThreePeople() {
        assertRejected(
                () -> GapSigners.parse(bytes(signers.replace(vkey(second), vkey(first)))),
                Fault.MALFORMED_POLICY);
        assertRejected(
                () -> GapSigners.parse(bytes("inspector %s\n".formatted(vkey(inspector)))),
                Fault.NO_TRUST_ANCHOR);
        assertRejected(
                () -> GapSigners.parse(bytes(signers + "anybody\n")), Fault.MALFORMED_POLICY);
    }

    @Test
    void keepsLessThanWasSignedUnderAnotherOrigin() {
        assertThatThrownBy(() ->
                        new DeclaredGap(
                                gap.log(),
                                gap.kept(),
                                gap.signed(),
                                gap.next(),
                                gap.at(),
                                gap.reason()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new DeclaredGap(
                                next.publicKey().name().text(),
                                gap.signed(),
                                gap.kept(),
                                gap.next(),
                                gap.at(),
                                gap.reason()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void maySayThatNothingSignedWasLostButTheTopic() {
        // when
        DeclaredGap topicAlone =
                new DeclaredGap(
                        gap.log(), gap.signed(), gap.signed(), gap.next(), gap.at(), gap.reason());
        // then
        assertThat(topicAlone.lostItsTopicAlone()).isTrue();
        assertThat(gap.lostItsTopicAlone()).isFalse();
        assertThatThrownBy(() ->
                        new DeclaredGap(
                                gap.log(),
                                gap.signed(),
                                new State(gap.signed().size(), gap.kept().root()),
                                gap.next(),
                                gap.at(),
                                gap.reason()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsASignersKeyBehindAPassphrase() throws Rejected {
        // given
        String sealed = SealedKey.seal(first, "one two three".toCharArray(), new SecureRandom());
        // then
        assertThat(sealed).doesNotContain("PRIVATE");
        assertThat(SealedKey.open(sealed, "one two three".toCharArray()).encode())
                .isEqualTo(first.encode());
        assertRejected(
                () -> SealedKey.open(sealed, "one two four".toCharArray()), Fault.UNREADABLE_FILE);
        assertRejected(
                () -> SealedKey.open("PRIVATE", "one two three".toCharArray()),
                Fault.UNREADABLE_FILE);
    }
}
