package org.liaison.operator.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.keys.TrustFiles;
import org.liaison.log.trust.Distrusted;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.Revocation;
import org.liaison.log.trust.TrustList;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.office.OfficeFolder;
import org.liaison.operator.trust.AcceptOffer.Outcome;
import org.liaison.testkit.MutableClock;

/// Two administrators of cn accept es.
class AcceptingAnOfferTest {

    private static final Administrator FENG = new Administrator("admin1", "CN-P-2006");
    private static final Administrator FENG_AGAIN = new Administrator("boss", "CN-P-2006");
    private static final Administrator JIANG = new Administrator("admin2", "CN-P-2007");

    @TempDir private Path home = Path.of("");

    private final MutableClock clock = MutableClock.at("2026-11-22T10:00:00Z");
    private TrustDesk es = desk("es");
    private TrustDesk cn = desk("cn");
    private AcceptOffer accept = new AcceptOffer(cn, clock);

    @BeforeEach
    void foundsBothOffices() throws Exception {
        es = founded("es");
        cn = founded("cn");
        accept = new AcceptOffer(cn, clock);
    }

    @Test
    void takesTwoPersonsWhoHeardTheSame() throws Exception {
        // given
        TrustOffer offer = TrustOffer.parse(es.offer().encode());
        String heard = es.offer().root().fingerprint();
        // when
        Outcome first = accept.begin(offer, FENG, heard);
        boolean trustedByOne = cn.trusts("es");
        Outcome second = accept.confirm(offer, JIANG, heard);
        // then
        assertThat(first).isEqualTo(new Outcome.Pending("es"));
        assertThat(trustedByOne).isFalse();
        assertThat(second).isEqualTo(new Outcome.Accepted("es", 1));
        assertThat(new TrustFiles(service("cn")).read("es").newest())
                .isEqualTo(es.offer().history().newest());
        assertThat(log()).contains("compared by admin1 CN-P-2006", "confirmed by admin2 CN-P-2007");
    }

    @Test
    void refusesAndWritesDownAFingerprintThatIsOther() throws Exception {
        // given
        TrustOffer offer = es.offer();
        String other = cn.offer().root().fingerprint();
        // when
        Outcome first = accept.begin(offer, FENG, other);
        // then
        assertThat(code(first)).isEqualTo("fingerprint-mismatch");
        assertThat(log()).contains("refused fingerprint-mismatch admin1");
        assertThat(cn.trusts("es")).isFalse();
    }

    @Test
    void beginsAnewWhenTheSecondPersonHeardSomethingElse() throws Exception {
        // given
        TrustOffer offer = es.offer();
        accept.begin(offer, FENG, offer.root().fingerprint());
        // when
        Outcome mismatch = accept.confirm(offer, JIANG, cn.offer().root().fingerprint());
        Outcome again = accept.confirm(offer, JIANG, offer.root().fingerprint());
        // then
        assertThat(code(mismatch)).isEqualTo("fingerprint-mismatch");
        assertThat(code(again)).isEqualTo("nothing-pending");
    }

    @Test
    void refusesOnePersonWithTwoAccounts() throws Exception {
        // given
        TrustOffer offer = es.offer();
        accept.begin(offer, FENG, offer.root().fingerprint());
        // when
        Outcome same = accept.confirm(offer, FENG_AGAIN, offer.root().fingerprint());
        // then
        assertThat(code(same)).isEqualTo("same-person");
        assertThat(cn.trusts("es")).isFalse();
    }

    @Test
    void confirmsOnlyTheOfferThatWasCompared() throws Exception {
        // given
        accept.begin(es.offer(), FENG, es.offer().root().fingerprint());
        OfficeFolder elsewhere = new OfficeFolder(home.resolve("elsewhere"));
        TrustOffer replaced = founded(elsewhere, "es").offer();
        // when
        Outcome outcome = accept.confirm(replaced, JIANG, replaced.root().fingerprint());
        // then
        assertThat(code(outcome)).isEqualTo("nothing-pending");
    }

    @Test
    void takesANewerListUnderTheSameRootAndNoOlderOne() throws Exception {
        // given
        TrustOffer old = es.offer();
        accept.begin(old, FENG, old.root().fingerprint());
        accept.confirm(old, JIANG, old.root().fingerprint());
        clock.advance(Duration.ofDays(1));
        es.rotate(KeyUsage.SEALING, Duration.ZERO, Duration.ofDays(30));
        // when
        Outcome newer = accept.begin(es.offer(), FENG, "");
        Outcome older = accept.begin(old, FENG, "");
        // then
        assertThat(newer).isEqualTo(new Outcome.Accepted("es", 2));
        assertThat(code(older)).isEqualTo("trust-rollback");
        assertThat(cn.history("es").newest().version()).isEqualTo(2);
        assertThat(log()).containsOnlyOnce("newer list").contains("refused trust-rollback");
    }

    @Test
    void refusesAnotherRootForAnOfficeThatIsTrusted() throws Exception {
        // given
        accept.acceptInvented(es.offer());
        OfficeFolder elsewhere = new OfficeFolder(home.resolve("elsewhere"));
        TrustOffer replaced = founded(elsewhere, "es").offer();
        // when
        Outcome outcome = accept.begin(replaced, FENG, replaced.root().fingerprint());
        // then
        assertThat(code(outcome)).isEqualTo("unknown-root");
    }

    @Test
    void rotatesWithOverlapAndRevokesAtOnce() throws Exception {
        // given
        Instant now = clock.instant();
        OperationalKey old = key(KeyUsage.MESSAGE);
        // when
        TrustList rotated =
                es.rotate(KeyUsage.MESSAGE, Duration.ofMinutes(10), Duration.ofDays(30));
        Instant later = now.plus(Duration.ofMinutes(11));
        // then
        assertThat(rotated.holding(KeyUsage.MESSAGE, now))
                .extracting(OperationalKey::id)
                .containsExactly(old.id());
        assertThat(rotated.holding(KeyUsage.MESSAGE, later)).hasSize(2);
        assertThat(rotated.holding(KeyUsage.MESSAGE, now.plus(Duration.ofDays(31))))
                .extracting(OperationalKey::id)
                .doesNotContain(old.id());
        TrustList revoked = es.revoke(old.id(), Revocation.Reason.COMPROMISED);
        assertThat(revoked.holding(KeyUsage.MESSAGE, later))
                .extracting(OperationalKey::id)
                .doesNotContain(old.id());
        assertThatThrownBy(() -> es.revoke(old.id(), Revocation.Reason.LOST))
                .isInstanceOf(OperatorFailure.class);
    }

    @Test
    void warnsThirtySevenAndOneDayBeforeAKeyEnds() throws Exception {
        // given
        TrustList list = es.history("es").newest();
        Instant end = list.until();
        // then
        assertThat(said(list, end.minus(Duration.ofDays(31)))).doesNotContain("WARNING");
        assertThat(said(list, end.minus(Duration.ofDays(29)))).contains("less than 30 days");
        assertThat(said(list, end.minus(Duration.ofDays(6)))).contains("less than 7 days");
        assertThat(said(list, end.minus(Duration.ofHours(6)))).contains("less than 1 day");
        assertThat(said(list, end)).contains("EXPIRED");
    }

    private static String said(TrustList list, Instant now) {
        return String.join("\n", KeyWarnings.lines(list, now));
    }

    private OperationalKey key(KeyUsage usage) {
        return es.history("es").newest().holding(usage, clock.instant()).getFirst();
    }

    private static String code(Outcome outcome) {
        return outcome instanceof Outcome.Refused(String code, String detail) ? code : "";
    }

    private String log() throws IOException {
        return Files.readString(cn.records().resolve("acceptances.log"));
    }

    private TrustDesk founded(String office) throws Exception {
        return founded(new OfficeFolder(home.resolve(office)), office);
    }

    private TrustDesk founded(OfficeFolder folder, String office) throws Exception {
        OfficeKeys.generate(folder.secrets(), office);
        TrustDesk desk = new TrustDesk(folder, office, keytool(), clock);
        desk.found();
        return desk;
    }

    private TrustDesk desk(String office) {
        return new TrustDesk(new OfficeFolder(home.resolve(office)), office, keytool(), clock);
    }

    private Path service(String office) {
        return home.resolve(office).resolve("secrets/exchange-service/trust");
    }

    private static Path keytool() {
        return Path.of(System.getProperty("java.home"), "bin", "keytool");
    }

    /// Reads an offer whose trust list says something else than was signed.
    @Test
    void refusesAnOfferThatWasTamperedWith() {
        byte[] offer = es.offer().encode();
        List<Integer> places = List.of(3, 60, 400, offer.length - 10);

        for (int place : places) {
            byte[] tampered = offer.clone();
            tampered[place] ^= 1;
            assertThatThrownBy(() -> TrustOffer.parse(tampered))
                    .as("byte %d", place)
                    .isInstanceOf(Distrusted.class);
        }
    }
}
