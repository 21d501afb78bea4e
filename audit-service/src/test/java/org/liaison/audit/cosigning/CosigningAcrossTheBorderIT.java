package org.liaison.audit.cosigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.audit.checkpoint.Checkpoints.StoredCheckpoint;
import org.liaison.audit.checkpoint.CosignerKey;
import org.liaison.audit.checkpoint.LogKeys;
import org.liaison.audit.cosigning.AuditOffice.Offer;
import org.liaison.audit.cosigning.CosignCheckpoint.Outcome;
import org.liaison.audit.proof.ProveEntry;
import org.liaison.audit.sharing.AcceptCosignature;
import org.liaison.audit.sharing.Cosignatures;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.ids.DerivedId;
import org.liaison.log.Rejected;
import org.liaison.log.checkpoint.Checkpoint;
import org.liaison.log.checkpoint.ConsistencyProof;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SignedNote;
import org.liaison.log.note.SigningKey;
import org.liaison.log.tree.GrowingTree;
import org.liaison.log.tree.Hash;
import org.liaison.log.verify.ConsistencyFile;
import org.liaison.log.verify.ProofFile;
import org.liaison.log.verify.Verifier;
import org.liaison.testkit.MutableClock;
import org.springframework.dao.DataAccessException;

/// Two offices, each with its own database and keys: es keeps a log, cn cosigns it.
class CosigningAcrossTheBorderIT {

    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final int PACE = 8;

    private final MutableClock clock = MutableClock.at("2026-11-22T10:20:00Z");

    @TempDir private Path esKeys = Path.of("");
    @TempDir private Path cnKeys = Path.of("");
    private AuditOffice es;
    private AuditOffice cn;

    @BeforeEach
    void open() {
        es = new AuditOffice("es", "cn", esKeys, clock, PACE);
        cn = new AuditOffice("cn", "es", cnKeys, clock, PACE);
        es.pin(cn);
        cn.pin(es);
        es.holdBeat();
        carry(es, cn);
        clock.advance(Duration.ofHours(1));
    }

    @Test
    void provesInBothCountriesThatAMessageStandsInTheLogThatTheOtherCosigned() {
        // given
        es.sent("m-1");
        // when
        es.holdBeat();
        carry(es, cn);
        // then
        assertThat(judged(ours(es, "m-1"), es, cn))
                .startsWith("VALID entry 0 of liaison/es/disclosures at size 8")
                .endsWith("cosigned by cn");
        assertThat(judged(theirs(cn, "es", "m-1"), es, cn))
                .isEqualTo(judged(ours(es, "m-1"), es, cn));
        assertThat(newest(es)).isEqualTo(last(cn, "es"));
    }

    @Test
    void provesTheOtherWayRoundToo() {
        // given
        cn.sent("m-2");
        // when
        cn.holdBeat();
        carry(cn, es);
        cn.sent("m-3");
        clock.advance(Duration.ofHours(1));
        cn.holdBeat();
        carry(cn, es);
        // then
        assertThat(judged(theirs(es, "cn", "m-3"), cn, es))
                .startsWith("VALID entry 8 of liaison/cn/disclosures at size 16")
                .endsWith("cosigned by es");
        assertThat(es.alarms()).isEmpty();
    }

    @Test
    void givesAPartnerProofsOfItsOwnEntriesAndOfNoOthers() {
        // given
        es.sent("mine");
        es.sentTo("fr", "of-france");
        es.received("from-cn", 1);
        es.sentRefusal("refusal");
        // when
        es.holdBeat();
        List<Offer> given = List.copyOf(es.offers);
        carry(es, cn);
        // then
        assertThat(given).singleElement().satisfies(o -> assertThat(o.proofs()).hasSize(1));
        assertThat(parts(cn).proof("es", "mine")).isPresent();
        for (String other : List.of("of-france", "from-cn", "refusal")) {
            assertThat(parts(cn).proof("es", other)).isEmpty();
        }
    }

    @Test
    void acceptsNoProofWithoutTheCosignatureThatAPolicyAsksFor() {
        // given
        es.sent("m-1");
        es.holdBeat();
        String unanswered = new String(es.offers.getFirst().proofs().getFirst(), UTF_8);
        // then
        assertThat(judged(unanswered, es, cn)).startsWith("INVALID quorum-not-met");
        assertThat(es.prove.entry(sentId("m-1"))).isEqualTo(new ProveEntry.Outcome.NotYetSigned());
    }

    @Test
    void answersTheSameOfferWithTheSameCosignature() {
        // given
        es.holdBeat();
        Offer offer = es.offers.removeFirst();
        cn.hear.offered("es", offer.growth(), offer.proofs());
        clock.advance(Duration.ofMinutes(5));
        // when
        cn.hear.offered("es", offer.growth(), offer.proofs());
        // then
        assertThat(cn.cosignatures).hasSize(2);
        assertThat(cn.cosignatures.getFirst()).isEqualTo(cn.cosignatures.getLast());
        assertThat(cn.alarms()).isEmpty();
    }

    @Test
    void catchesUpWhenACosignatureWasLost() {
        // given
        es.sent("m-1");
        es.holdBeat();
        Offer offer = es.offers.removeFirst();
        cn.hear.offered("es", offer.growth(), offer.proofs());
        cn.cosignatures.clear();
        clock.advance(Duration.ofHours(1));
        // when
        es.holdBeat();
        carry(es, cn);
        clock.advance(Duration.ofHours(1));
        es.holdBeat();
        carry(es, cn);
        // then
        assertThat(newest(es).size()).isEqualTo(3L * PACE);
        assertThat(cn.alarms()).isEmpty();
    }

    @Test
    void sendsManyProofsInSeveralLettersAndNoneTwice() {
        // given
        es = new AuditOffice("es", "cn", newFolder(esKeys), clock, 1_000);
        cn = new AuditOffice("cn", "es", newFolder(cnKeys), clock, 1_000);
        cn.pin(es);
        es.pin(cn);
        es.holdBeat();
        carry(es, cn);
        es.sentMany(520);
        clock.advance(Duration.ofHours(1));
        // when
        es.holdBeat();
        List<Offer> letters = List.copyOf(es.offers);
        carry(es, cn);
        // then
        assertThat(letters).hasSizeBetween(3, 20);
        assertThat(cn.superuser.queryForObject("select count(*) from partner_proof", Long.class))
                .isEqualTo(520);
        assertThat(cn.alarms()).isEmpty();
    }

    @Test
    void alarmsWhenAPartnerDoesNotCosignForLong() {
        // when
        for (int beat = 0; beat < 6; beat++) {
            es.holdBeat();
            clock.advance(Duration.ofHours(1));
        }
        // then
        assertThat(es.alarms()).containsExactly("cn/cosigner cosignature-missing");
    }

    @Test
    void refusesALogThatShrank() {
        // given
        es.holdBeat();
        carry(es, cn);
        SignedNote small = forged(es, leaves(3));
        // then
        assertThat(considered(small, small)).isEqualTo(CosignCheckpoint.SHRANK);
    }

    @Test
    void refusesAForkOfTheSizeItCosigned() {
        // given
        es.holdBeat();
        carry(es, cn);
        SignedNote fork = forged(es, leaves(PACE));
        // then
        assertThat(considered(fork, fork)).isEqualTo(CosignCheckpoint.FORKED);
    }

    @Test
    void refusesAForkThatGrewFromAnotherPast() {
        // given
        es.holdBeat();
        carry(es, cn);
        // then
        assertThat(considered(forged(es, leaves(PACE)), forged(es, leaves(20))))
                .isEqualTo(CosignCheckpoint.FORKED);
    }

    /// A partner may build on a base before the last, but not on another one than it showed.
    @Test
    void refusesAForkThatGrewFromAnotherPastBeforeTheLast() {
        // given
        es.holdBeat();
        carry(es, cn);
        clock.advance(Duration.ofHours(1));
        es.holdBeat();
        carry(es, cn);
        // then
        assertThat(considered(forged(es, leaves(PACE)), forged(es, leaves(50))))
                .isEqualTo(CosignCheckpoint.FORKED);
    }

    @Test
    void refusesGrowthThatIsNotProved() throws Exception {
        // given
        es.holdBeat();
        carry(es, cn);
        SignedNote last = SignedNote.parse(last(cn, "es").note().getBytes(UTF_8));
        // then
        assertThat(considered(last, forged(es, leaves(20)))).isEqualTo(CosignCheckpoint.UNPROVED);
    }

    /// Its second beat came before our first answer did: no alarm, and no cosignature either.
    @Test
    void answersAFirstContactThatCameTwiceWithWhatItCosigned() {
        // given
        es.holdBeat();
        carry(es, cn);
        SignedNote next = forged(es, leaves(40));
        // when
        Outcome outcome = cn.hear.offered("es", growth(next, next), List.of());
        // then
        assertThat(outcome).isInstanceOf(Outcome.Overtaken.class);
    }

    @Test
    void refusesToGoOnFromWhatItDoesNotRememberToHaveCosigned() {
        // given
        es.holdBeat();
        carry(es, cn);
        // then
        assertThat(considered(forged(es, leaves(12)), forged(es, leaves(20))))
                .isEqualTo(CosignCheckpoint.UNKNOWN_BASE);
    }

    @Test
    void refusesAPerfectForgeryUnderAnotherKeyAndAPartnerNobodyPinned() {
        // given
        SigningKey other =
                SigningKey.generate(
                        new KeyName("liaison/es/disclosures"),
                        SignatureType.ED25519,
                        new SecureRandom());
        SignedNote fresh = signed(other, leaves(20));
        // then
        assertThat(considered(fresh, fresh)).isEqualTo("untrusted-key");
        assertThat(cn.hear.offered("fr", growth(fresh, fresh), List.of()))
                .isEqualTo(new Outcome.Refused("untrusted-key"));
    }

    @Test
    void keepsWhatItRefusedAndAlarmsOnce() {
        // given
        es.holdBeat();
        carry(es, cn);
        SignedNote fork = forged(es, leaves(PACE));
        // when
        considered(fork, fork);
        considered(fork, fork);
        // then
        assertThat(cn.alarms()).containsExactly("es/disclosures checkpoint-forked");
        assertThat(cn.superuser.queryForList("select growth from partner_refused", byte[].class))
                .containsExactly(growth(fork, fork));
        assertThat(cn.cosignatures).isEmpty();
    }

    @Test
    void keepsTheFirstHundredOfAKindAndNotWhateverAPartnerSends() {
        // given
        PartnerLogs logs = parts(cn);
        // when
        long kept =
                IntStream.range(0, 150)
                        .filter(n ->
                                logs.refused(
                                        "es",
                                        "untrusted-key",
                                        ("growth " + n).getBytes(UTF_8),
                                        clock.instant()))
                        .count();
        // then
        assertThat(kept).isEqualTo(100);
        assertThat(
                        logs.refused(
                                "es",
                                "checkpoint-forked",
                                "another".getBytes(UTF_8),
                                clock.instant()))
                .isTrue();
    }

    @Test
    void takesBackNothingThatItCosignedEvenForItsOwnDatabaseRole() {
        // given
        es.holdBeat();
        carry(es, cn);
        PartnerLogs logs = parts(cn);
        // then
        assertThatThrownBy(() ->
                        logs.advance(
                                "es",
                                logs.last("es"),
                                new StoredCheckpoint(3, "less"),
                                clock.instant()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        logs.advance(
                                "es",
                                Optional.of(new StoredCheckpoint(0, "long ago")),
                                new StoredCheckpoint(99, "other"),
                                clock.instant()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void alarmsWhenThePartnersLogSaysAnotherDigestThanOurs() {
        // given
        cn.received("m-1", 2);
        es.sent("m-1");
        // when
        es.holdBeat();
        carry(es, cn);
        // then
        assertThat(cn.alarms()).containsExactly("es/disclosures " + KeepProofs.DIFFERS);
    }

    @Test
    void keepsNoProofThatDoesNotHold() throws Exception {
        // given
        es.sent("m-1");
        es.holdBeat();
        Offer offer = es.offers.removeFirst();
        ProofFile proof = ProofFile.parse(offer.proofs().getFirst());
        byte[] entry = proof.entry();
        entry[entry.length - 1] ^= 1;
        byte[] tampered =
                ProofFile.of(entry, proof.proof(), SignedNote.parse(proof.checkpoint())).encode();
        // when
        cn.hear.offered("es", offer.growth(), List.of(tampered));
        // then
        assertThat(parts(cn).proof("es", "m-1")).isEmpty();
        assertThat(cn.alarms()).containsExactly("es/disclosures " + KeepProofs.REFUSED);
    }

    @Test
    void takesNoCosignatureOfAnotherKeyNorForACheckpointThatIsNotOurs() {
        // given
        es.holdBeat();
        es.offers.clear();
        SigningKey stranger =
                SigningKey.generate(
                        new KeyName("liaison/cn/cosigner"),
                        SignatureType.COSIGNATURE_V1,
                        new SecureRandom());
        SignedNote fork = forged(es, leaves(PACE));
        // then
        assertThat(es.accept.take("cn", cosigned(beatNote(), stranger)))
                .isEqualTo(AcceptCosignature.Outcome.REFUSED);
        assertThat(es.accept.take("cn", cosigned(fork, cosignerOf(cn))))
                .isEqualTo(AcceptCosignature.Outcome.REFUSED);
        assertThat(es.accept.take("cn", new byte[] {1}))
                .isEqualTo(AcceptCosignature.Outcome.REFUSED);
        assertThat(es.alarms()).hasSize(3).containsOnly("cn/cosigner " + AcceptCosignature.INVALID);
        assertThat(newest(es).size()).isZero();
    }

    private static void carry(AuditOffice from, AuditOffice to) {
        from.offers.forEach(offer -> to.hear.offered(name(from), offer.growth(), offer.proofs()));
        from.offers.clear();
        to.cosignatures.forEach(note -> from.accept.take(name(to), note));
        to.cosignatures.clear();
    }

    private static String name(AuditOffice office) {
        return office.logKey().split("/", -1)[1];
    }

    private static Path newFolder(Path keys) {
        return keys.resolve("other");
    }

    private static PartnerLogs parts(AuditOffice office) {
        return office.parts.the(PartnerLogs.class);
    }

    private static String theirs(AuditOffice office, String partner, String messageId) {
        return parts(office).proof(partner, messageId).orElseThrow();
    }

    private static String ours(AuditOffice office, String messageId) {
        return ((ProveEntry.Outcome.Proved) office.prove.entry(sentId(messageId))).file();
    }

    private static String sentId(String messageId) {
        return DerivedId.of("entry:sent", messageId).toString();
    }

    private static StoredCheckpoint newest(AuditOffice office) {
        return office.parts.the(Cosignatures.class).newest().orElseThrow();
    }

    private static StoredCheckpoint last(AuditOffice office, String partner) {
        return parts(office).last(partner).orElseThrow();
    }

    /// As an auditor does with a policy that came by another way.
    private static String judged(String file, AuditOffice log, AuditOffice cosigner) {
        String policy =
                "log %s\nwitness %s %s\nquorum %2$s\n"
                        .formatted(log.logKey(), name(cosigner), cosigner.cosignerKey());
        return Verifier.judge(Optional.of(policy.getBytes(UTF_8)), List.of(file.getBytes(UTF_8)))
                .getFirst()
                .line();
    }

    private String considered(SignedNote older, SignedNote later) {
        Outcome outcome = cn.hear.offered("es", growth(older, later), List.of());
        return ((Outcome.Refused) outcome).code();
    }

    private static byte[] growth(SignedNote older, SignedNote later) {
        return ConsistencyFile.of(older, new ConsistencyProof(List.of()), later).encode();
    }

    /// What a dishonest office signs with its own key.
    private SignedNote forged(AuditOffice office, GrowingTree tree) {
        return signed(office.parts.the(LogKeys.class).of(LogName.DISCLOSURES), tree);
    }

    private SignedNote signed(SigningKey key, GrowingTree tree) {
        return new Checkpoint(key.publicKey().name().text(), tree.size(), tree.root())
                .signedBy(key, clock);
    }

    private static GrowingTree leaves(int count) {
        GrowingTree tree = GrowingTree.empty();
        for (int i = 0; i < count; i++) {
            tree.append(Hash.ofLeaf(new byte[] {(byte) i, 1}));
        }
        return tree;
    }

    private SignedNote beatNote() {
        return parsed(
                es.superuser
                        .queryForList(
                                "select note from beat order by size desc limit 1", String.class)
                        .getFirst());
    }

    private static SignedNote parsed(String note) {
        try {
            return SignedNote.parse(note.getBytes(UTF_8));
        } catch (Rejected impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SigningKey cosignerOf(AuditOffice office) {
        return office.parts.the(CosignerKey.class).key();
    }

    private byte[] cosigned(SignedNote note, SigningKey key) {
        return note.with(key.sign(note.text(), clock)).encode();
    }
}
