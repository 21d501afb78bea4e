package org.liaison.exchange.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.ChannelPosition;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.kit.keys.SigningKey;
import org.liaison.kit.keys.TrustedOffice;
import org.liaison.schemas.exchange.Digest;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.schemas.exchange.SealedPayload;
import org.liaison.schemas.exchange.Signature;
import org.liaison.testkit.MutableClock;

/// A sealed message opens for its partner, in its place, and nowhere else.
class SealingForAPartnerTest {

    private static final String CHANNEL = "exchange.es.cn";

    private final Random seeded = new Random(20260302);
    private final MutableClock clock = MutableClock.at("2026-03-02T09:00:00Z");
    private final ChannelSealer sealer = sealer(TwoOffices.messageKey("es"));
    private final ChannelOpener opener = opener(CHANNEL, "cn");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 100})
    void opensEveryMessageOfABatchInItsPartnersHands(int size) {
        // given
        List<SealedPayload> payloads =
                IntStream.range(0, size).mapToObj(number -> payload(number * 37)).toList();

        // when
        SealedBatch batch = sealer.seal(ChannelPosition.START, payloads);

        // then
        assertThat(batch.messages().stream().map(message -> open(message).getContent()).toList())
                .isEqualTo(payloads.stream().map(SealedPayload::getContent).toList());
    }

    @Test
    void padsEverySizeToExactlyABucket() {
        // given
        List<SealedPayload> payloads = new ArrayList<>();
        for (int size = 0; size < 4000; size += 7) {
            payloads.add(payload(size));
        }
        payloads.add(payload(200_000));

        // when
        SealedBatch batch = sealer.seal(ChannelPosition.START, payloads);

        // then
        assertThat(batch.messages())
                .extracting(message -> message.getCiphertext().remaining() - 16)
                .containsOnly(1024, 4096, 262144);
        batch.messages().forEach(this::open);
    }

    @Test
    void continuesTheChannelWhereItStood() {
        // given
        SealedBatch first = sealer.seal(ChannelPosition.START, List.of(payload(1), payload(2)));

        // when
        SealedMessage next = sealer.seal(first.after(), List.of(payload(3))).messages().getFirst();

        // then
        assertThat(next.getSequence()).isEqualTo(3);
        assertThat(next.getPreviousDigest()).isEqualTo(first.after().digest());
    }

    @Test
    void neverGivesANonceTwiceEvenIfTheFirstWasNotSent() {
        // given
        Set<ByteBuffer> nonces = new HashSet<>();

        // when
        for (int attempt = 0; attempt < 5; attempt++) {
            sealer.seal(ChannelPosition.START, List.of(payload(1), payload(2)))
                    .messages()
                    .forEach(message -> nonces.add(message.getNonce()));
        }

        // then
        assertThat(nonces).hasSize(10);
    }

    @Test
    void takesANewKeyAfterAnHour() {
        // given
        SealedMessage before = sealed();
        clock.advance(Duration.ofHours(1));

        // when
        SealedMessage after = sealed();

        // then
        assertThat(after.getEpoch()).isNotEqualTo(before.getEpoch());
        assertThat(open(after).getContent()).isEqualTo(open(before).getContent());
    }

    @Test
    void refusesEveryFlippedBit() {
        // given
        SealedMessage genuine =
                sealer.seal(ChannelPosition.START, List.of(payload(1), payload(2), payload(3)))
                        .messages()
                        .get(1);

        // when
        List<Integer> acceptedAttempts =
                IntStream.range(0, 400)
                        .filter(attempt -> accepted(opener, flipped(genuine, attempt % 6)))
                        .boxed()
                        .toList();

        // then
        assertThat(acceptedAttempts).isEmpty();
        assertThat(accepted(opener, genuine)).isTrue();
    }

    @Test
    void refusesAMessageOfAnotherChannelPartnerOrSender() {
        // given
        SealedMessage message = sealed();
        SealedMessage strangers =
                sealer(TwoOffices.messageKey("cn"))
                        .seal(ChannelPosition.START, List.of(payload(1)))
                        .messages()
                        .getFirst();

        // when
        boolean otherChannel = accepted(opener("evidence.es.cn", "cn"), message);
        boolean otherPartner = accepted(opener(CHANNEL, "es"), message);
        boolean otherSender = accepted(opener, strangers);

        // then
        assertThat(List.of(otherChannel, otherPartner, otherSender)).containsOnly(false);
    }

    @Test
    void refusesAPlaceInTheChannelOtherThanItsOwn() {
        // given: somebody with the sender's signature moves a ciphertext
        SealedMessage moved = with(sealed(), builder -> builder.setSequence(2));

        // when
        Opening opening = opener.open(moved);

        // then
        assertThat(opening).isEqualTo(new Opening.Shut(AlarmCode.CANNOT_OPEN));
    }

    @Test
    void refusesAPathThatIsCutLengthenedOrOfAnotherMessage() {
        // given
        List<SealedMessage> batch =
                sealer.seal(
                                ChannelPosition.START,
                                List.of(payload(1), payload(2), payload(3), payload(4)))
                        .messages();
        SealedMessage genuine = batch.getFirst();
        List<ByteBuffer> path = genuine.getBatchPath();

        // when
        List<SealedMessage> forged =
                List.of(
                        with(genuine, it -> it.setBatchPath(path.subList(0, 1))),
                        with(genuine, it -> it.setBatchPath(List.of())),
                        with(
                                genuine,
                                it ->
                                        it.setBatchPath(
                                                List.of(path.get(0), path.get(1), path.get(1)))),
                        with(genuine, it -> it.setBatchPath(batch.get(1).getBatchPath())),
                        with(genuine, it -> it.setBatchIndex(1)),
                        with(genuine, it -> it.setBatchIndex(-1)),
                        with(genuine, it -> it.setBatchSize(2)),
                        with(genuine, it -> it.setBatchSize(0)));

        // then
        assertThat(forged).noneMatch(message -> accepted(opener, message));
    }

    private SealedMessage sealed() {
        return sealer.seal(ChannelPosition.START, List.of(payload(1))).messages().getFirst();
    }

    private SealedPayload open(SealedMessage message) {
        assertThat(opener.signed(message, SealedLeaf.hash(message))).isTrue();
        return switch (opener.open(message)) {
            case Opening.Opened(SealedPayload payload) -> payload;
            case Opening.Shut(AlarmCode code) -> throw new AssertionError(code.code());
        };
    }

    private static boolean accepted(ChannelOpener opener, SealedMessage message) {
        return opener.signed(message, SealedLeaf.hash(message))
                && opener.open(message) instanceof Opening.Opened;
    }

    private SealedMessage flipped(SealedMessage genuine, int part) {
        return with(
                genuine,
                it -> {
                    switch (part) {
                        case 0 -> it.setCiphertext(flipped(genuine.getCiphertext()));
                        case 1 -> it.setNonce(flipped(genuine.getNonce()));
                        case 2 -> it.setEpoch(flipped(genuine.getEpoch()));
                        case 3 -> it.setWrappedKey(flipped(genuine.getWrappedKey()));
                        case 4 ->
                                it.setSignature(
                                        new Signature(
                                                flipped(
                                                                ByteBuffer.wrap(
                                                                        genuine.getSignature()
                                                                                .bytes()))
                                                        .array()));
                        default ->
                                it.setPreviousDigest(
                                        new Digest(
                                                flipped(
                                                                ByteBuffer.wrap(
                                                                        genuine.getPreviousDigest()
                                                                                .bytes()))
                                                        .array()));
                    }
                });
    }

    private ByteBuffer flipped(ByteBuffer bytes) {
        ByteBuffer copy = ByteBuffer.allocate(bytes.remaining()).put(bytes.duplicate()).flip();
        int at = seeded.nextInt(copy.remaining());
        return copy.put(at, (byte) (copy.get(at) ^ 1 << seeded.nextInt(8)));
    }

    private static SealedMessage with(
            SealedMessage message, Consumer<SealedMessage.Builder> change) {
        SealedMessage.Builder builder =
                SealedMessage.newBuilder()
                        .setFormat(message.getFormat())
                        .setChannel(message.getChannel())
                        .setSequence(message.getSequence())
                        .setPreviousDigest(message.getPreviousDigest())
                        .setEpoch(message.getEpoch())
                        .setWrappedKey(message.getWrappedKey())
                        .setNonce(message.getNonce())
                        .setCiphertext(message.getCiphertext())
                        .setSigningKeyId(message.getSigningKeyId())
                        .setBatchPath(message.getBatchPath())
                        .setBatchIndex(message.getBatchIndex())
                        .setBatchSize(message.getBatchSize())
                        .setSignature(message.getSignature());
        change.accept(builder);
        return builder.build();
    }

    private ChannelSealer sealer(SigningKey sender) {
        Optional<TrustedOffice> partner = TwoOffices.trust("es").partner("cn");
        return new ChannelSealer(CHANNEL, () -> partner, () -> sender, clock, new SecureRandom());
    }

    private static ChannelOpener opener(String channel, String reader) {
        return new ChannelOpener(
                channel, TwoOffices.sender("es", channel), TwoOffices.sealingKey(reader));
    }

    private static SealedPayload payload(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return SealedPayload.newBuilder()
                .setMessageId("m")
                .setKind(MessageKind.REQUEST)
                .setExchangeFileId("f")
                .setOriginOffice("es")
                .setOriginUnit("ucrif")
                .setRecipientOffice("cn")
                .setRecipientUnit("ncb")
                .setInstrumentId("i")
                .setInstrumentVersion(1)
                .setSentAt(Instant.parse("2026-03-02T09:00:00Z"))
                .setContent(ByteBuffer.wrap(content))
                .setPadding(ByteBuffer.allocate(0))
                .build();
    }
}
