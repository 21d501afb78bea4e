package org.liaison.exchange.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.HybridDecrypt;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.Alarms;
import org.liaison.exchange.channel.ArrivedOffsets;
import org.liaison.exchange.channel.ChannelAlarm;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.exchange.channel.ChannelTail;
import org.liaison.exchange.channel.KeptAlarm;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.sealing.ChannelSealer;
import org.liaison.exchange.sealing.SealedLeaf;
import org.liaison.exchange.trust.TrustList;
import org.liaison.kit.keys.SigningKey;
import org.liaison.kit.keys.TrustedOffice;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.schemas.exchange.SealedPayload;
import org.liaison.schemas.exchange.Signature;
import org.liaison.testkit.MutableClock;

/// What a broker, a bridge or a partner can do to a channel, and the stable code it is found by.
class RefusingForgeriesTest {

    private static final String CHANNEL = "exchange.cn.es";
    private static final String EVIDENCE = "evidence.cn.es";

    // Read once: a flipped bit needs a fresh channel, and not the files of the office again.
    private static final TrustList TRUST = TwoOffices.trust("es");
    private static final HybridDecrypt OPENS = TwoOffices.sealingKey("es");
    private static final SigningKey PARTNER = TwoOffices.messageKey("cn");
    private static final TrustedOffice ES = TwoOffices.trust("cn").partner("es").orElseThrow();

    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00Z");
    private final InboundChannels channels =
            new InboundChannels(
                    TwoOffices.settings("es"),
                    TRUST,
                    OPENS,
                    new EmptyTopics(),
                    new NoAlarms(),
                    new ArrivedOffsets(),
                    clock);
    private final SigningKey partner = PARTNER;
    private final TrustedOffice es = ES;
    private final ChannelSealer sealer = sealer(CHANNEL, es, partner);
    private long offset;

    /// What became of a record.
    private record Fate(boolean taken, List<String> codes) {}

    @Test
    void takesWhatIsGenuine() {
        // when
        List<Fate> fates = sealed(4).stream().map(this::arrive).toList();

        // then
        assertThat(fates).containsOnly(new Fate(true, List.of()));
    }

    @Test
    void findsAReplay() {
        // given
        List<SealedMessage> sent = sealed(2);
        sent.forEach(this::arrive);

        // then
        assertThat(arrive(sent.getFirst()).codes()).containsExactly("repeat");
    }

    @Test
    void findsAnotherOrder() {
        // given
        List<SealedMessage> sent = sealed(4);

        // when
        List<List<String>> codes =
                List.of(0, 2, 1, 3).stream().map(i -> arrive(sent.get(i)).codes()).toList();

        // then
        assertThat(codes).containsExactly(List.of(), List.of("gap"), List.of("repeat"), List.of());
    }

    /// The schema lets them pass and no table takes them, or they are before the first message.
    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, Long.MAX_VALUE, (1L << 53) + 1})
    void findsASequenceThatNoMessageHasAlsoIfThePartnerSignsIt(long sequence) {
        // given
        SealedMessage genuine = sealed(1).getFirst();

        // when
        Fate fate = arrive(signed(SealedMessage.newBuilder(genuine).setSequence(sequence).build()));

        // then
        assertThat(fate).isEqualTo(new Fate(false, List.of("unreadable")));
        assertThat(arrive(genuine)).isEqualTo(new Fate(true, List.of()));
    }

    @Test
    void findsMoreThanTheLargestMessageAlsoIfThePartnerSignsIt() {
        // given
        SealedMessage genuine = sealed(1).getFirst();

        // when
        Fate fate =
                arrive(
                        signed(
                                SealedMessage.newBuilder(genuine)
                                        .setCiphertext(ByteBuffer.allocate(1_000_000))
                                        .build()));

        // then
        assertThat(fate).isEqualTo(new Fate(false, List.of("unreadable")));
    }

    @Test
    void findsThatTheBeginningOrTheMiddleWasCutOut() {
        // given
        List<SealedMessage> sent = sealed(5);

        // when
        List<List<String>> codes =
                List.of(1, 4).stream().map(i -> arrive(sent.get(i)).codes()).toList();

        // then
        assertThat(codes).containsOnly(List.of("gap"));
    }

    @Test
    void findsARecordThatWasCut() {
        // given
        byte[] whole = Codecs.SEALED.encode(sealed(1).getFirst());

        // when
        Set<String> codes = new HashSet<>();
        for (int length = 0; length < whole.length; length += 97) {
            codes.addAll(arrive(CHANNEL, Arrays.copyOf(whole, length)).codes());
        }

        // then
        assertThat(codes).containsExactly("unreadable");
    }

    @Test
    void findsAMessageOfAnotherChannel() {
        // given
        SealedMessage other =
                sealer(EVIDENCE, es, partner)
                        .seal(ChannelPosition.START, payloads(1))
                        .messages()
                        .getFirst();

        // when
        Fate moved = arrive(other);
        Fate renamed = arrive(SealedMessage.newBuilder(other).setChannel(CHANNEL).build());

        // then
        assertThat(moved).isEqualTo(new Fate(false, List.of("wrong-channel")));
        assertThat(renamed).isEqualTo(new Fate(false, List.of("bad-signature")));
    }

    @Test
    void findsAnotherSigningKey() {
        // given
        SealedMessage strangers =
                sealer(CHANNEL, es, TwoOffices.messageKey("es"))
                        .seal(ChannelPosition.START, payloads(1))
                        .messages()
                        .getFirst();

        // when
        Fate own = arrive(strangers);
        Fate claimed =
                arrive(
                        SealedMessage.newBuilder(strangers)
                                .setSigningKeyId(partner.keyId())
                                .build());

        // then
        assertThat(List.of(own, claimed)).containsOnly(new Fate(false, List.of("bad-signature")));
    }

    @Test
    void findsAKeyThatWasWrappedForSomebodyElse() {
        // given: signed by the partner, for the partner itself
        TrustedOffice cn = TwoOffices.trust("es").partner("cn").orElseThrow();

        // when
        Fate fate =
                arrive(
                        sealer(CHANNEL, cn, partner)
                                .seal(ChannelPosition.START, payloads(1))
                                .messages()
                                .getFirst());

        // then
        assertThat(fate).isEqualTo(new Fate(false, List.of("cannot-open")));
    }

    @Test
    void findsAKeyOfAnotherEpoch() {
        // given: signed by the partner, with the wrapped key of another message
        SealedMessage first = sealed(1).getFirst();
        SealedMessage other =
                sealer(CHANNEL, es, partner)
                        .seal(ChannelPosition.START, payloads(1))
                        .messages()
                        .getFirst();

        // when
        Fate fate =
                arrive(
                        signed(
                                SealedMessage.newBuilder(first)
                                        .setWrappedKey(other.getWrappedKey())
                                        .build()));

        // then
        assertThat(fate).isEqualTo(new Fate(false, List.of("cannot-open")));
    }

    @Test
    void findsThatThePartnerLeftOutTheSecondHalfOfTheKey() {
        // given: a sender who says that we have no ML-KEM key
        TrustedOffice weaker = TrustedOffice.of(TwoOffices.withoutMlKem("es"));

        // when
        Fate fate =
                arrive(
                        sealer(CHANNEL, weaker, partner)
                                .seal(ChannelPosition.START, payloads(1))
                                .messages()
                                .getFirst());

        // then
        assertThat(fate).isEqualTo(new Fate(false, List.of("downgrade")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 255})
    void findsAnotherSuite(int suite) {
        // given
        SealedMessage genuine = sealed(1).getFirst();
        byte[] wrapped = bytes(genuine.getWrappedKey());
        wrapped[0] = (byte) suite;
        SealedMessage changed =
                SealedMessage.newBuilder(genuine).setWrappedKey(ByteBuffer.wrap(wrapped)).build();

        // when
        Fate carriers = arrive(changed);
        Fate partners = arrive(signed(changed));

        // then
        assertThat(carriers).isEqualTo(new Fate(false, List.of("bad-signature")));
        assertThat(partners).isEqualTo(new Fate(false, List.of("downgrade")));
    }

    @Test
    void findsAMessageWithoutASignature() {
        // when
        Fate fate =
                arrive(
                        SealedMessage.newBuilder(sealed(1).getFirst())
                                .setSignature(new Signature(new byte[64]))
                                .build());

        // then
        assertThat(fate).isEqualTo(new Fate(false, List.of("bad-signature")));
    }

    @Test
    void findsABatchOfWhichOnlyHalfWasSigned() {
        // given: two that are signed, and two more under the same signature
        List<SealedMessage> signed = sealed(2);
        List<SealedMessage> more =
                sealer.seal(position(signed), payloads(2)).messages().stream()
                        .map(message ->
                                SealedMessage.newBuilder(message)
                                        .setSignature(signed.getFirst().getSignature())
                                        .build())
                        .toList();

        // when
        List<Fate> first = signed.stream().map(this::arrive).toList();
        List<Fate> second = more.stream().map(this::arrive).toList();

        // then
        assertThat(first).containsOnly(new Fate(true, List.of()));
        assertThat(second).containsOnly(new Fate(false, List.of("bad-signature")));
    }

    @Test
    void findsAPartnerThatTellsASecondStory() {
        // given
        sealed(2).forEach(this::arrive);
        ChannelPosition other = new ChannelPosition(2, new Digest(new byte[32]));

        // when
        Fate fork = arrive(signed(sealed(2).get(1)));
        Fate history = arrive(sealer.seal(other, payloads(1)).messages().getFirst());

        // then
        assertThat(fork).isEqualTo(new Fate(false, List.of("fork")));
        assertThat(history.codes()).containsExactly("other-history");
    }

    @ParameterizedTest
    @ValueSource(longs = {20260302, 20260303, 20260304, 20260305})
    void refusesEveryRecordOfWhichOneBitIsFlipped(long seed) {
        // given
        byte[] genuine = Codecs.SEALED.encode(sealed(3).get(1));
        Random random = new Random(seed);

        // when
        List<Integer> taken = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int attempt = 0; attempt < 700; attempt++) {
            int bit = random.nextInt(genuine.length * 8);
            byte[] flipped = genuine.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Fate fate = arrive(CHANNEL, flipped);
            codes.addAll(fate.codes());
            if (fate.taken()) {
                taken.add(bit);
            }
        }

        // then
        assertThat(taken).isEmpty();
        assertThat(codes).isSubsetOf("unreadable", "wrong-channel", "bad-signature");
    }

    @Test
    void refusesEveryFlippedBitOfAWrappedKeyEvenIfThePartnerSignsIt() {
        // given
        SealedMessage genuine = sealed(1).getFirst();
        Random random = new Random(20260302);

        // when
        Set<String> codes = new HashSet<>();
        for (int attempt = 0; attempt < 200; attempt++) {
            byte[] wrapped = bytes(genuine.getWrappedKey());
            int bit = random.nextInt(wrapped.length * 8);
            wrapped[bit / 8] ^= (byte) (1 << bit % 8);
            SealedMessage changed =
                    SealedMessage.newBuilder(genuine)
                            .setWrappedKey(ByteBuffer.wrap(wrapped))
                            .build();
            Fate fate = fresh().arrive(signed(changed));
            assertThat(fate.taken()).isFalse();
            codes.addAll(fate.codes());
        }

        // then
        assertThat(codes).isSubsetOf("cannot-open", "downgrade").contains("cannot-open");
    }

    private static RefusingForgeriesTest fresh() {
        return new RefusingForgeriesTest();
    }

    private Fate arrive(SealedMessage message) {
        return arrive(CHANNEL, Codecs.SEALED.encode(message));
    }

    private Fate arrive(String topic, byte[] value) {
        OutgoingBatch out = new OutgoingBatch();
        boolean taken =
                channels.arrive(new Incoming(topic, offset++, new byte[0], value), out).isPresent();
        assertThat(out.deadLetters).hasSize(taken ? 0 : 1);
        return new Fate(taken, out.alarms.stream().map(alarm -> alarm.code().code()).toList());
    }

    private List<SealedMessage> sealed(int count) {
        return sealer.seal(ChannelPosition.START, payloads(count)).messages();
    }

    /// As the partner would sign it alone.
    private SealedMessage signed(SealedMessage message) {
        byte[] tag = "liaison/batch/v1\0".getBytes(StandardCharsets.UTF_8);
        byte[] tagged =
                ByteBuffer.allocate(tag.length + 32).put(tag).put(SealedLeaf.hash(message)).array();
        return SealedMessage.newBuilder(message)
                .setBatchPath(List.of())
                .setBatchIndex(0)
                .setBatchSize(1)
                .setSignature(new Signature(partner.sign(tagged)))
                .build();
    }

    private static ChannelPosition position(List<SealedMessage> sent) {
        ChannelPosition position = ChannelPosition.START;
        for (SealedMessage message : sent) {
            position = position.after(SealedLeaf.hash(message));
        }
        return position;
    }

    private ChannelSealer sealer(String channel, TrustedOffice recipient, SigningKey sender) {
        return new ChannelSealer(
                channel, () -> Optional.of(recipient), () -> sender, clock, new SecureRandom());
    }

    private static List<SealedPayload> payloads(int count) {
        return IntStream.range(0, count).mapToObj(RefusingForgeriesTest::payload).toList();
    }

    private static SealedPayload payload(int number) {
        return SealedPayload.newBuilder()
                .setMessageId("m" + number)
                .setKind(MessageKind.REQUEST)
                .setExchangeFileId("f")
                .setOriginOffice("cn")
                .setOriginUnit("ncb")
                .setRecipientOffice("es")
                .setRecipientUnit("ucrif")
                .setInstrumentId("i")
                .setInstrumentVersion(1)
                .setSentAt(Instant.parse("2026-03-02T09:00:00Z"))
                .setContent(ByteBuffer.wrap(new byte[100]))
                .setPadding(ByteBuffer.allocate(0))
                .build();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /// Topics on which nothing was before.
    private static final class EmptyTopics implements ChannelTail {
        @Override
        public Optional<SealedMessage> newest(
                String channel, long beforeOffset, Predicate<SealedMessage> holds) {
            return Optional.empty();
        }
    }

    /// Keeps nothing.
    private static final class NoAlarms implements Alarms {
        @Override
        public void keep(List<ChannelAlarm> alarms) {}

        @Override
        public boolean kept(String channel, Set<AlarmCode> codes, long sequence) {
            return false;
        }

        @Override
        public List<KeptAlarm> newest(String channel, int limit) {
            return List.of();
        }
    }
}
