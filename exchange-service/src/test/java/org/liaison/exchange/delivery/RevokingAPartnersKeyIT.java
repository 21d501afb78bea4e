package org.liaison.exchange.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.RunningOffice;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.sealing.ChannelSealer;
import org.liaison.exchange.sealing.SealedBatch;
import org.liaison.kit.keys.OfficeKeys;
import org.liaison.kit.keys.SigningKey;
import org.liaison.kit.keys.TrustFiles;
import org.liaison.log.trust.KeyUsage;
import org.liaison.log.trust.OperationalKey;
import org.liaison.log.trust.Revocation;
import org.liaison.log.trust.TrustHistory;
import org.liaison.log.trust.TrustList;
import org.liaison.schemas.audit.DisclosureEntry;
import org.liaison.schemas.audit.DisclosureEntryKind;
import org.liaison.schemas.cases.Delivery;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.SealedPayload;

/// cn revokes the key of its messages while es runs, and somebody puts the old list back.
class RevokingAPartnersKeyIT {

    private static final String IN = "exchange.cn.es";

    @TempDir private Path folder = Path.of("");

    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
    private ChannelPosition position = ChannelPosition.START;

    @Test
    void refusesWhatTheRevokedKeySignsAndKeepsTheNewerList() throws Exception {
        // given
        Path keys = TwoOffices.copyOfKeys("es", folder);
        SigningKey stolen = TwoOffices.messageKey("cn");
        TrustHistory before = TwoOffices.history("cn");
        try (RunningOffice es = new RunningOffice(keys, "--liaison.heartbeat.interval=1s")) {
            es.send(IN, sealed("before", stolen));
            soon().untilAsserted(() -> assertThat(delivered(es)).hasSize(1));

            // when: cn revokes that key and has another
            OperationalKey fresh =
                    OfficeKeys.another(
                                    folder.resolve("cn"),
                                    "cn",
                                    KeyUsage.MESSAGE,
                                    now,
                                    now.plus(Duration.ofDays(365)))
                            .getFirst();
            TrustHistory after =
                    before.accept(TwoOffices.signed(revoking(before, fresh, stolen.keyId())));
            new TrustFiles(keys.resolve("trust")).write("cn", after);
            soon().untilAsserted(() -> assertThat(lists(es)).contains(digest(after)));
            es.send(IN, forged("forged", stolen));
            es.send(IN, sealed("after", key(fresh)));

            // then
            soon().untilAsserted(() -> assertThat(delivered(es)).hasSize(2));
            assertThat(delivered(es)).containsExactlyInAnyOrder(id("before"), id("after"));
            assertThat(deadLetters(es)).containsExactly(tuple(IN, "revoked-key"));
            assertThat(es.alarms(IN)).contains("revoked-key").doesNotContain("gap", "fork");
            assertThat(lists(es)).containsOnlyOnce(digest(before), digest(after));

            // when: somebody puts the list back in which the key holds
            Files.write(keys.resolve("trust/cn.trust"), before.encode());
            soon().untilAsserted(() -> assertThat(es.alarms(IN)).contains("trust-refused"));
            es.send(IN, forged("again", stolen));

            // then
            soon().untilAsserted(() -> assertThat(deadLetters(es)).hasSize(2));
            assertThat(delivered(es)).hasSize(2);
            assertThatThrownBy(es::restart).rootCause().hasMessageContaining("trust-rollback");

            // when: the newer one is back
            Files.write(keys.resolve("trust/cn.trust"), after.encode());
            es.restart();
            es.send(IN, sealed("restarted", key(fresh)));

            // then
            soon().untilAsserted(() -> assertThat(delivered(es)).hasSize(3));
            assertThat(es.alarms(IN)).doesNotContain("gap", "fork", "other-history");
        }
    }

    private static TrustList revoking(TrustHistory before, OperationalKey fresh, String keyId) {
        TrustList newest = before.newest();
        List<OperationalKey> keys = new ArrayList<>(newest.keys());
        keys.add(fresh);
        return new TrustList(
                newest.office(),
                newest.root(),
                newest.version() + 1,
                newest.digest(),
                fresh.notBefore(),
                fresh.notAfter(),
                keys,
                List.of(new Revocation(keyId, fresh.notBefore(), Revocation.Reason.COMPROMISED)));
    }

    private SigningKey key(OperationalKey fresh) {
        return SigningKey.from(
                folder.resolve("cn/exchange-service/message-signing-" + fresh.id() + ".json"));
    }

    /// The next message of the channel.
    private byte[] sealed(String id, SigningKey key) {
        SealedBatch batch = batch(id, key);
        position = batch.after();
        return Codecs.SEALED.encode(batch.messages().getFirst());
    }

    /// As a thief of the key would put it behind what is there.
    private byte[] forged(String id, SigningKey key) {
        return Codecs.SEALED.encode(batch(id, key).messages().getFirst());
    }

    private SealedBatch batch(String id, SigningKey key) {
        ChannelSealer china =
                new ChannelSealer(
                        IN,
                        () -> TwoOffices.trust("cn").partner("es"),
                        () -> key,
                        Clock.systemUTC(),
                        new SecureRandom());
        return china.seal(position, List.of(payload(draft(id))));
    }

    private Draft draft(String id) {
        return Draft.request(id, now)
                .signedWith(TwoOffices.authorisationKey("cn"))
                .withStatement(statement ->
                        statement
                                .setOriginOffice("cn")
                                .setOriginUnit("ncb")
                                .setRecipientOffice("es")
                                .setRecipientUnit("ucrif"));
    }

    private String id(String id) {
        return draft(id).messageId();
    }

    private static SealedPayload payload(Draft draft) {
        return SealedPayload.newBuilder()
                .setMessageId(draft.messageId())
                .setKind(MessageKind.REQUEST)
                .setExchangeFileId(draft.exchangeFileId())
                .setOriginOffice("cn")
                .setOriginUnit("ncb")
                .setRecipientOffice("es")
                .setRecipientUnit("ucrif")
                .setInstrumentId("es-cn-2026-thb")
                .setInstrumentVersion(1)
                .setSentAt(Clock.systemUTC().instant())
                .setAuthorisation(draft.authorised().getAuthorisation())
                .setContent(draft.authorised().getContent())
                .setPadding(ByteBuffer.allocate(0))
                .build();
    }

    private static List<String> delivered(RunningOffice es) {
        return es.opened("case.deliveries", Codecs.DELIVERY::decode).stream()
                .map(Delivery::getMessageId)
                .toList();
    }

    private static List<Tuple> deadLetters(RunningOffice es) {
        return es.deadLetters().stream()
                .map(letter -> tuple(letter.topic(), letter.reason()))
                .toList();
    }

    /// Digests of the lists that are leaves, in the order of the log.
    private static List<ByteBuffer> lists(RunningOffice es) {
        return es.opened("audit.disclosures", Codecs.ENTRY::decode).stream()
                .filter(entry -> entry.getKind() == DisclosureEntryKind.TRUST_LIST)
                .filter(entry -> entry.getOriginOffice().equals("cn"))
                .map(DisclosureEntry::getContentDigest)
                .map(digest -> ByteBuffer.wrap(digest.bytes()))
                .toList();
    }

    private static ByteBuffer digest(TrustHistory history) {
        return ByteBuffer.wrap(history.newest().digest().bytes());
    }

    private static ConditionFactory soon() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300));
    }
}
