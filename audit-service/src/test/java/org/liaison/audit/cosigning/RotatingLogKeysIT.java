package org.liaison.audit.cosigning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.audit.AuditParts;
import org.liaison.audit.InventedTrust;
import org.liaison.audit.checkpoint.LogKeys;
import org.liaison.audit.fsck.FilledLedger;
import org.liaison.audit.proof.ProveEntry;
import org.liaison.audit.sharing.Cosignatures;
import org.liaison.audit.tree.LogName;
import org.liaison.kit.ids.DerivedId;
import org.liaison.log.note.KeyName;
import org.liaison.log.note.NoteKey;
import org.liaison.log.note.SignatureType;
import org.liaison.log.note.SigningKey;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.verify.Verifier;
import org.liaison.testkit.MutableClock;

/// An office changes the keys of its logs and of its cosigner; its partner has the trust list that
/// says so, or has not.
class RotatingLogKeysIT {

    private static final int PACE = 8;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final MutableClock clock = MutableClock.at("2026-11-22T10:20:00Z");

    @TempDir private Path esKeys = Path.of("");
    @TempDir private Path cnKeys = Path.of("");
    private AuditOffice es;
    private AuditOffice cn;
    private String firstKey = "";

    @BeforeEach
    void open() {
        es = new AuditOffice("es", "cn", esKeys, clock, PACE);
        cn = new AuditOffice("cn", "es", cnKeys, clock, PACE);
        es.pin(cn);
        cn.pin(es);
        firstKey = es.logKey();
        beat(es, cn);
        es.sent("m-1");
    }

    @Test
    void theCheckpointKeyChangesAndThePartnerGoesOnCosigning() {
        // given
        es.trust().rotate(KeyUsage.CHECKPOINT, now().plus(HOUR), DAY);
        es.pin(es);
        cn.pin(es);
        // when
        String before = es.logKey();
        beat(es, cn);
        es.sent("m-2");
        beat(es, cn);
        clock.advance(DAY.plus(HOUR));
        es.sent("m-3");
        beat(es, cn);
        // then
        assertThat(before).isEqualTo(firstKey);
        assertThat(es.logKey()).isNotEqualTo(firstKey).startsWith("liaison/es/disclosures+");
        assertThat(cn.alarms()).isEmpty();
        assertThat(es.alarms()).isEmpty();
        String one = policy(List.of(firstKey), List.of(cn.cosignerKey()));
        String both = policy(List.of(firstKey, es.logKey()), List.of(cn.cosignerKey()));
        assertThat(judged(both, proof("m-1"), proof("m-2"), proof("m-3")))
                .allMatch(line -> line.startsWith("VALID entry"));
        assertThat(judged(one, proof("m-3")))
                .allMatch(line -> line.startsWith("INVALID untrusted-key"));
    }

    @Test
    void aPartnerWithoutTheListCosignsNothingUntilItHasIt() {
        // given
        es.trust().rotate(KeyUsage.CHECKPOINT, now(), DAY);
        es.pin(es);
        // when
        beat(es, cn);
        long without = cosigned(es);
        cn.pin(es);
        beat(es, cn);
        // then
        assertThat(without).isZero();
        assertThat(cn.alarms()).containsExactly("es/disclosures untrusted-key");
        assertThat(cosigned(es)).isEqualTo(2L * PACE);
    }

    @Test
    void aRevokedKeySignsNothingNewAndWhatItSignedIsStillBuiltOn() {
        // given
        String thief =
                es.trust().newest().holding(KeyUsage.CHECKPOINT, clock.instant()).stream()
                        .filter(key -> key.name().text().endsWith("/disclosures"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        es.holdBeat();
        // when
        es.trust().rotate(KeyUsage.CHECKPOINT, now(), DAY);
        es.trust().revoke(thief, now());
        cn.pin(es);
        carry(es, cn);
        long refused = cosigned(es);
        es.pin(es);
        clock.advance(HOUR);
        beat(es, cn);
        // then
        assertThat(refused).isZero();
        assertThat(cn.alarms()).containsExactly("es/disclosures untrusted-key");
        assertThat(cosigned(es)).isEqualTo(2L * PACE);
    }

    @Test
    void theCosigningKeyChangesAndItsOfficeIsStillBelieved() {
        // given
        String first = cn.cosignerKey();
        cn.trust().rotate(KeyUsage.COSIGNING, now().plus(HOUR), DAY);
        cn.pin(cn);
        es.pin(cn);
        // when
        beat(es, cn);
        clock.advance(HOUR);
        es.sent("m-2");
        beat(es, cn);
        // then
        assertThat(cn.cosignerKey()).isNotEqualTo(first);
        assertThat(es.alarms()).isEmpty();
        assertThat(cosigned(es)).isEqualTo(2L * PACE);
        assertThat(
                        judged(
                                policy(List.of(firstKey), List.of(first, cn.cosignerKey())),
                                proof("m-1"),
                                proof("m-2")))
                .allMatch(line -> line.startsWith("VALID entry"));
    }

    @Test
    void aCosignatureUnderAKeyThatThePartnerDidNotListIsRefused() {
        // given
        cn.trust().rotate(KeyUsage.COSIGNING, now(), DAY);
        cn.pin(cn);
        // when
        beat(es, cn);
        // then
        assertThat(cosigned(es)).isZero();
        assertThat(es.alarms()).containsExactly("cn/cosigner cosignature-invalid");
    }

    @Test
    void nothingIsSignedWhenTheOfficesOwnListHasEnded() {
        // given
        es.pin(es);
        es.trust().endingAt(now().plus(HOUR));
        es.pin(es);
        clock.advance(HOUR);
        // when
        es.sent("m-2");
        es.signAtHome();
        es.signAtHome();
        // then
        assertThat(es.alarms()).containsExactly("disclosures no-key-holds");
    }

    @Test
    void nothingIsCosignedForAPartnerWhoseListHasEnded() {
        // given
        es.trust().endingAt(now().plus(HOUR));
        cn.pin(es);
        clock.advance(HOUR);
        // when
        beat(es, cn);
        // then
        assertThat(cosigned(es)).isZero();
        assertThat(cn.alarms()).containsExactly("es/disclosures untrusted-key");
    }

    @Test
    void fsckHoldsBothLogsAgainstEveryKeyTheyHad() {
        // given
        Path secrets = esKeys.resolve("examined");
        FilledLedger log =
                new FilledLedger(AuditParts.database(), secrets.resolve("audit-service"));
        log.disclose(0, 10);
        log.look(3);
        InventedTrust trust = new InventedTrust("es", secrets, log.clock().instant());
        trust.rotate(KeyUsage.CHECKPOINT, log.clock().instant(), DAY);
        trust.to(secrets);
        // when
        log.disclose(10, 20);
        // then
        assertThat(log.found(LogName.DISCLOSURES)).containsExactly("VALID");
        assertThat(log.found(LogName.ACCESS)).containsExactly("VALID");
        LogKeys keys = log.parts().the(LogKeys.class);
        assertThat(keys.all(LogName.DISCLOSURES)).hasSize(2).contains(signer(log));
        assertThat(signer(log)).isEqualTo(keys.all(LogName.DISCLOSURES).getLast());
    }

    private static NoteKey signer(FilledLedger log) {
        return log.parts().the(LogKeys.class).of(LogName.DISCLOSURES).publicKey();
    }

    @Test
    void aLogThatGoesOnUnderAnotherNameIsCosignedAnewAndInspectorsAreTold() {
        // given
        SigningKey next =
                SigningKey.generate(
                        new KeyName("liaison/es/disclosures/2"),
                        SignatureType.ED25519,
                        new SecureRandom());
        es.goOnAs(next);
        es.trust().relist(now());
        es.pin(es);
        cn.pin(es);
        // when
        beat(es, cn);
        long first = cosigned(es);
        es.sent("m-2");
        beat(es, cn);
        // then
        assertThat(first).isEqualTo(PACE);
        assertThat(cosigned(es)).isEqualTo(2L * PACE);
        assertThat(cn.alarms()).containsExactly("es/2/disclosures log-renamed");
        assertThat(es.alarms()).isEmpty();
        assertThat(
                        judged(
                                policy(
                                        List.of(next.publicKey().encode()),
                                        List.of(cn.cosignerKey())),
                                proof("m-2")))
                .allMatch(line -> line.startsWith("VALID entry"));
    }

    /// Trust lists speak of whole seconds.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void beat(AuditOffice from, AuditOffice to) {
        from.holdBeat();
        carry(from, to);
        clock.advance(HOUR);
    }

    private static void carry(AuditOffice from, AuditOffice to) {
        from.offers.forEach(offer -> to.hear.offered("es", offer.growth(), offer.proofs()));
        from.offers.clear();
        to.cosignatures.forEach(note -> from.accept.take("cn", note));
        to.cosignatures.clear();
    }

    private static long cosigned(AuditOffice office) {
        return office.parts.the(Cosignatures.class).newest().orElseThrow().size();
    }

    private String proof(String messageId) {
        String entry = DerivedId.of("entry:sent", messageId).toString();
        return ((ProveEntry.Outcome.Proved) es.prove.entry(entry)).file();
    }

    private static String policy(List<String> logs, List<String> cosigners) {
        StringBuilder policy = new StringBuilder();
        logs.forEach(key -> policy.append("log ").append(key).append('\n'));
        StringBuilder names = new StringBuilder();
        for (String key : cosigners) {
            names.append(" cn").append(names.length());
            policy.append("witness").append(names.substring(names.lastIndexOf(" ")));
            policy.append(' ').append(key).append('\n');
        }
        return policy.append("group cn any").append(names).append("\nquorum cn\n").toString();
    }

    private static List<String> judged(String policy, String... files) {
        return Verifier.judge(
                        Optional.of(policy.getBytes(StandardCharsets.UTF_8)),
                        List.of(files).stream()
                                .map(file -> file.getBytes(StandardCharsets.UTF_8))
                                .toList())
                .stream()
                .map(verdict -> verdict.line())
                .toList();
    }
}
