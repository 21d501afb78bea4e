package org.liaison.exchange.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.exchange.fixture.ListsInMemory;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.trust.OwnKeys;
import org.liaison.exchange.trust.TrustList;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.keys.OfficeTrust;
import org.liaison.kit.keys.TrustFiles;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.log.StrictBase64;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.Revocation;
import org.liaison.log.trust.SignedTrustList;
import org.liaison.log.trust.TrustFault;
import org.liaison.log.trust.TrustHistory;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.schemas.exchange.SealedPayload;
import org.liaison.testkit.MutableClock;

/// es and cn change keys while both run.
class ChangingKeysTest {

    private static final String CHANNEL = "exchange.es.cn";
    private static final Duration OVERLAP = Duration.ofDays(30);

    @TempDir private Path home = Path.of("");

    private final MutableClock clock = MutableClock.at("2026-11-22T10:00:00Z");
    private final SignedTrustList.Signer esRoot = TwoOffices.root("es");
    private final SignedTrustList.Signer cnRoot = TwoOffices.root("cn");

    @BeforeEach
    void foundsBothOffices() throws Exception {
        for (SignedTrustList.Signer root : List.of(esRoot, cnRoot)) {
            String office = root.equals(esRoot) ? "es" : "cn";
            OfficeKeys.generate(home.resolve(office), office);
            found(office, root);
        }
    }

    private void found(String office, SignedTrustList.Signer root) throws Exception {
        Instant until = clock.instant().plus(Duration.ofDays(365));
        SignedTrustList first =
                SignedTrustList.sign(
                        OfficeTrust.first(
                                home.resolve(office),
                                office,
                                root.rootKey(),
                                clock.instant(),
                                until),
                        root);
        for (String reader : List.of("es", "cn")) {
            Path trust = home.resolve(reader).resolve("exchange-service/trust");
            Files.deleteIfExists(trust.resolve(office + ".trust"));
        }
        hand(office, TrustHistory.beginning(first, root.rootKey()));
    }

    @Test
    void refusesARevokedKeyAndTakesTheNextWithoutARestart() throws Exception {
        // given
        TrustList spain = read("es");
        TrustList china = read("cn");
        ChannelSealer sealer = sealer(spain);
        ChannelOpener opener = opener(china);
        SealedMessage before = sealed(sealer);
        String stolen = before.getSigningKeyId();
        // when
        rotate("es", esRoot, KeyUsage.MESSAGE, stolen);
        spain.refresh();
        china.refresh();
        SealedMessage after = sealed(sealer);
        // then
        assertThat(opener.signed(before, SealedLeaf.hash(before))).isTrue();
        assertThat(opener.fault(before)).contains(AlarmCode.REVOKED_KEY);
        assertThat(after.getSigningKeyId()).isNotEqualTo(stolen);
        assertThat(opener.signed(after, SealedLeaf.hash(after))).isTrue();
        assertThat(opener.fault(after)).isEmpty();
        assertThat(opener.open(after)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void refusesAKeyWhoseOverlapIsOver() throws Exception {
        // given
        TrustList china = read("cn");
        ChannelOpener opener = opener(china);
        SealedMessage old = sealed(sealer(read("es")));
        rotate("es", esRoot, KeyUsage.MESSAGE, "");
        china.refresh();
        // when
        boolean inOverlap = opener.fault(old).isEmpty();
        clock.advance(OVERLAP);
        // then
        assertThat(inOverlap).isTrue();
        assertThat(opener.fault(old)).contains(AlarmCode.EXPIRED_KEY);
    }

    @Test
    void opensWhatWasSealedToTheKeyBefore() throws Exception {
        // given
        TrustList spain = read("es");
        TrustList china = read("cn");
        ChannelSealer sealer = sealer(spain);
        ChannelOpener opener = opener(china);
        SealedMessage toTheOld = sealed(sealer);
        // when
        rotate("cn", cnRoot, KeyUsage.SEALING, "");
        spain.refresh();
        SealedMessage toTheNew = sealed(sealer);
        // then
        assertThat(toTheNew.getEpoch()).isNotEqualTo(toTheOld.getEpoch());
        assertThat(opener.open(toTheOld)).isInstanceOf(Opening.Opened.class);
        assertThat(opener.open(toTheNew)).isInstanceOf(Opening.Opened.class);
    }

    @Test
    void takesTheWeakerSuiteOnlyWhileItsOwnListHasAKeyForIt() throws Exception {
        // given: cn had no ML-KEM key, and has one now that es was not told of
        Files.delete(home.resolve("cn/exchange-service/sealing-ml-kem.json"));
        found("cn", cnRoot);
        TrustList spain = read("es");
        ChannelSealer sealer = sealer(spain);
        SealedMessage before = sealed(sealer);
        rotate("cn", cnRoot, KeyUsage.SEALING, "");
        // when
        SealedMessage overlap = sealed(sealer);
        Opening inOverlap = opener(read("cn")).open(overlap);
        spain.refresh();
        SealedMessage told = sealed(sealer);
        clock.advance(OVERLAP);
        ChannelOpener later = opener(read("cn"));
        // then
        assertThat(suite(before)).isEqualTo(1);
        assertThat(inOverlap).isInstanceOf(Opening.Opened.class);
        assertThat(suite(told)).isEqualTo(2);
        assertThat(later.open(told)).isInstanceOf(Opening.Opened.class);
        assertThat(later.open(overlap)).isEqualTo(new Opening.Shut(AlarmCode.DOWNGRADE));
    }

    private static int suite(SealedMessage message) {
        return message.getWrappedKey().get(message.getWrappedKey().position());
    }

    @Test
    void keepsTheListInForceWhenAnOlderOneIsPutInItsPlace() throws Exception {
        // given
        TrustHistory old = files("cn").read("es");
        rotate("es", esRoot, KeyUsage.MESSAGE, "");
        TrustList china = read("cn");
        // when
        Files.write(home.resolve("cn/exchange-service/trust/es.trust"), old.encode());
        List<TrustList.Refused> refused = china.refresh();
        // then
        assertThat(refused).containsExactly(new TrustList.Refused("es", TrustFault.TRUST_ROLLBACK));
        assertThat(china.partner("es").orElseThrow().list().version()).isEqualTo(2);
    }

    @Test
    void refusesAnOlderListAfterARestartToo() throws Exception {
        // given
        ListsInMemory remembered = new ListsInMemory();
        TrustHistory old = files("cn").read("es");
        rotate("es", esRoot, KeyUsage.MESSAGE, "");
        TrustList.read(settings("cn"), remembered);
        // when
        Files.write(home.resolve("cn/exchange-service/trust/es.trust"), old.encode());
        // then
        assertThatThrownBy(() -> TrustList.read(settings("cn"), remembered))
                .hasMessageContaining("The trust list of es: trust-rollback");
    }

    /// A partner that lists nonsense stops its own channel and no other.
    @Test
    void goesOnWhenAPartnerListsKeysThatAreNone() throws Exception {
        // given
        TrustList china = read("cn");
        TrustHistory history = files("es").read("es");
        org.liaison.log.trust.TrustList before = history.newest();
        List<OperationalKey> keys = new ArrayList<>(before.keys());
        for (OperationalKey key : before.keys()) {
            if (key.usage() == KeyUsage.MESSAGE || key.usage() == KeyUsage.SEALING) {
                byte[] nonsense = new byte[key.publicKeyBytes().length];
                Arrays.fill(nonsense, (byte) 0xff);
                keys.add(
                        new OperationalKey(
                                key.usage(),
                                key.name(),
                                key.algorithm(),
                                key.notBefore(),
                                key.notAfter(),
                                StrictBase64.encode(nonsense)));
            }
        }
        org.liaison.log.trust.TrustList next =
                new org.liaison.log.trust.TrustList(
                        "es",
                        before.root(),
                        2,
                        before.digest(),
                        before.from(),
                        before.until(),
                        keys,
                        List.of());
        hand("es", history.accept(SignedTrustList.sign(next, esRoot)));
        // then
        assertThatCode(china::refresh).doesNotThrowAnyException();
        assertThat(china.partner("es").orElseThrow().sealing(clock.instant())).isPresent();
        SealedMessage genuine = sealed(sealer(read("es")));
        assertThat(opener(china).signed(genuine, SealedLeaf.hash(genuine))).isTrue();
    }

    private void rotate(
            String office, SignedTrustList.Signer root, KeyUsage usage, String revokedKey)
            throws Exception {
        clock.advance(Duration.ofMinutes(1));
        TrustHistory history = files(office).read(office);
        org.liaison.log.trust.TrustList before = history.newest();
        Instant now = clock.instant();
        List<OperationalKey> keys = new ArrayList<>();
        for (OperationalKey key : before.keys()) {
            keys.add(key.usage() == usage ? key.endingBy(now.plus(OVERLAP)) : key);
        }
        keys.addAll(
                OfficeKeys.another(
                        home.resolve(office), office, usage, now, now.plus(Duration.ofDays(365))));
        org.liaison.log.trust.TrustList next =
                new org.liaison.log.trust.TrustList(
                        office,
                        before.root(),
                        before.version() + 1,
                        before.digest(),
                        now,
                        now.plus(Duration.ofDays(365)),
                        keys,
                        revokedKey.isEmpty()
                                ? List.of()
                                : List.of(
                                        new Revocation(
                                                revokedKey, now, Revocation.Reason.COMPROMISED)));
        hand(office, history.accept(SignedTrustList.sign(next, root)));
    }

    private void hand(String office, TrustHistory history) throws Exception {
        for (String reader : List.of("es", "cn")) {
            files(reader).write(office, history);
        }
    }

    private TrustFiles files(String reader) {
        return new TrustFiles(home.resolve(reader).resolve("exchange-service/trust"));
    }

    private TrustList read(String office) {
        return TrustList.read(settings(office), new ListsInMemory());
    }

    private OfficeSettings settings(String office) {
        return new OfficeSettings(
                office,
                office.equals("es") ? "ES" : "CN",
                "unit",
                ZoneId.of("UTC"),
                List.of(TwoOffices.partnerOf(office)),
                home.resolve(office).resolve("exchange-service"),
                0);
    }

    private ChannelSealer sealer(TrustList spain) {
        OwnKeys own = new OwnKeys(settings("es"), spain, clock);
        return new ChannelSealer(
                CHANNEL,
                () -> spain.partner("cn"),
                () -> own.signer(KeyUsage.MESSAGE),
                clock,
                new SecureRandom());
    }

    private ChannelOpener opener(TrustList china) {
        return new ChannelOpener(
                CHANNEL,
                new SenderKeys(() -> china.partner("es"), KeyUsage.MESSAGE, clock),
                new WrappedForUs(new OwnKeys(settings("cn"), china, clock)));
    }

    private static SealedMessage sealed(ChannelSealer sealer) {
        SealedPayload payload =
                SealedPayload.newBuilder()
                        .setMessageId("m")
                        .setKind(MessageKind.REQUEST)
                        .setExchangeFileId("f")
                        .setOriginOffice("es")
                        .setOriginUnit("ucrif")
                        .setRecipientOffice("cn")
                        .setRecipientUnit("ncb")
                        .setInstrumentId("i")
                        .setInstrumentVersion(1)
                        .setSentAt(Instant.parse("2026-11-22T10:00:00Z"))
                        .setContent(ByteBuffer.allocate(9))
                        .setPadding(ByteBuffer.allocate(0))
                        .build();
        return sealer.seal(ChannelPosition.START, List.of(payload)).messages().getFirst();
    }
}
