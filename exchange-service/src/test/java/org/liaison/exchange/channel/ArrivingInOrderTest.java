package org.liaison.exchange.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.liaison.kit.ids.Sha256;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.schemas.exchange.Signature;

/// The order of a channel: what is missing, what comes twice, what is another history.
class ArrivingInOrderTest {

    private static final String CHANNEL = "exchange.cn.es";

    private final List<SealedMessage> topic = new ArrayList<>();
    private final Set<Long> cameAgain = new HashSet<>();
    private final ArrivedOffsets offsets = new ArrivedOffsets();
    private Arrivals arrivals = started();

    @Test
    void saysNothingOfMessagesInOrder() {
        // given
        List<SealedMessage> sent = channel(5, "a");

        // when
        List<Optional<AlarmCode>> alarms = sent.stream().map(this::arrive).toList();

        // then
        assertThat(alarms).containsOnly(Optional.empty());
        assertThat(arrivals.position().orElseThrow().sequence()).isEqualTo(5);
    }

    @Test
    void alarmsOnAGapAndGoesOn() {
        // given
        List<SealedMessage> sent = channel(4, "a");
        arrive(sent.get(0));

        // when
        Optional<AlarmCode> gap = arrive(sent.get(2));
        Optional<AlarmCode> next = arrive(sent.get(3));

        // then
        assertThat(gap).contains(AlarmCode.GAP);
        assertThat(next).isEmpty();
    }

    @Test
    void alarmsOnARepeat() {
        // given
        List<SealedMessage> sent = channel(2, "a");
        sent.forEach(this::arrive);

        // when
        Optional<AlarmCode> again = arrive(sent.get(0));

        // then
        assertThat(again).contains(AlarmCode.REPEAT);
    }

    @Test
    void alarmsOnAnotherMessageWithTheSameSequence() {
        // given
        channel(2, "a").forEach(this::arrive);

        // when
        Optional<AlarmCode> fork = arrive(channel(2, "b").get(1));

        // then
        assertThat(fork).contains(AlarmCode.FORK);
    }

    @Test
    void alarmsOnAnotherHistory() {
        // given
        channel(2, "a").forEach(this::arrive);

        // when
        Optional<AlarmCode> other = arrive(channel(3, "b").get(2));

        // then
        assertThat(other).contains(AlarmCode.OTHER_HISTORY);
    }

    @Test
    void alarmsWhenTheBeginningIsMissing() {
        assertThat(arrive(channel(3, "a").get(1))).contains(AlarmCode.GAP);
    }

    @Test
    void standsWhereTheTopicSaysAfterAnAbortedTransaction() {
        // given
        List<SealedMessage> sent = channel(3, "a");
        sent.forEach(this::arrive);

        // when: the second and third come again, at their own offsets
        List<Optional<AlarmCode>> again =
                List.of(arriveAt(1, sent.get(1)), arriveAt(2, sent.get(2)));

        // then
        assertThat(again).containsOnly(Optional.empty());
    }

    @Test
    void seesNoGapAfterAnOldMessageCameAgainAndTheServiceStartedAnew() {
        // given
        List<SealedMessage> sent = channel(5, "a");
        sent.subList(0, 4).forEach(this::arrive);
        arrive(sent.get(0));
        arrive(sent.get(2));

        // when
        arrivals = started();
        Optional<AlarmCode> next = arrive(sent.get(4));

        // then
        assertThat(next).isEmpty();
    }

    @Test
    void seesNoGapAfterTheWholeChannelCameAgainAndTheServiceStartedAnew() {
        // given
        List<SealedMessage> sent = channel(41, "a");
        sent.subList(0, 40).forEach(this::arrive);
        sent.subList(0, 30).forEach(this::arrive);

        // when
        arrivals = started();
        List<Optional<AlarmCode>> rest =
                List.of(arrive(sent.get(30)), arrive(sent.get(39)), arrive(sent.get(40)));

        // then
        assertThat(rest)
                .containsExactly(
                        Optional.of(AlarmCode.REPEAT),
                        Optional.of(AlarmCode.REPEAT),
                        Optional.empty());
    }

    @Test
    void keepsItsHistoryAfterAForkAndANewStart() {
        // given
        List<SealedMessage> sent = channel(3, "a");
        sent.subList(0, 2).forEach(this::arrive);
        arrive(channel(2, "b").get(1));

        // when
        arrivals = started();

        // then
        assertThat(arrive(sent.get(2))).isEmpty();
    }

    @Test
    void tellsWhereTheMessageLiesByWhichItStands() {
        // given
        List<SealedMessage> sent = channel(3, "a");
        sent.forEach(this::arrive);
        arrive(sent.get(0));

        // when
        OptionalLong standing = offsets.last(CHANNEL);
        arrivals = started();
        arrive(sent.get(1));

        // then
        assertThat(standing).hasValue(2);
        assertThat(offsets.last(CHANNEL)).isEmpty();
    }

    /// A heartbeat may come before any record of the channel.
    @Test
    void standsWhereTheTopicSaysBeforeAnythingWasReadSinceTheStart() {
        // given
        List<SealedMessage> sent = channel(3, "a");
        sent.forEach(this::arrive);

        // when
        arrivals = started();

        // then
        assertThat(arrivals.position().orElseThrow().sequence()).isEqualTo(3);
        assertThat(offsets.last(CHANNEL)).hasValue(2);
    }

    @Test
    void standsWhereTheTopicSaysAfterAnotherProcessReadIt() {
        // given
        List<SealedMessage> sent = channel(4, "a");
        arrive(sent.getFirst());
        topic.addAll(sent.subList(1, 3));

        // when
        arrivals.forget();

        // then
        assertThat(arrivals.position().orElseThrow().sequence()).isEqualTo(3);
        assertThat(arrive(sent.getLast())).isEmpty();
    }

    private Arrivals started() {
        return new Arrivals(
                CHANNEL,
                new ListTail(),
                new KeptRepeats(),
                offsets,
                ArrivingInOrderTest::leaf,
                message -> true);
    }

    private Optional<AlarmCode> arrive(SealedMessage message) {
        topic.add(message);
        return arriveAt(topic.size() - 1L, message);
    }

    private Optional<AlarmCode> arriveAt(long offset, SealedMessage message) {
        arrivals.at(offset);
        Optional<AlarmCode> alarm = arrivals.arrived(message, leaf(message));
        if (alarm.equals(Optional.of(AlarmCode.REPEAT))
                || alarm.equals(Optional.of(AlarmCode.FORK))) {
            cameAgain.add(message.getSequence());
        }
        return alarm;
    }

    private static List<SealedMessage> channel(int length, String text) {
        List<SealedMessage> messages = new ArrayList<>();
        ChannelPosition position = ChannelPosition.START;
        for (int number = 1; number <= length; number++) {
            SealedMessage message = message(position, text);
            position = position.after(leaf(message));
            messages.add(message);
        }
        return messages;
    }

    private static SealedMessage message(ChannelPosition behind, String text) {
        return SealedMessage.newBuilder()
                .setFormat(1)
                .setChannel(CHANNEL)
                .setSequence(behind.sequence() + 1)
                .setPreviousDigest(behind.digest())
                .setEpoch(ByteBuffer.allocate(0))
                .setWrappedKey(ByteBuffer.allocate(0))
                .setNonce(ByteBuffer.allocate(0))
                .setCiphertext(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .setSigningKeyId("")
                .setBatchPath(List.of())
                .setBatchIndex(0)
                .setBatchSize(1)
                .setSignature(new Signature())
                .build();
    }

    private static byte[] leaf(SealedMessage message) {
        return Sha256.of(
                (message.getSequence()
                                + StandardCharsets.UTF_8
                                        .decode(message.getCiphertext().duplicate())
                                        .toString())
                        .getBytes(StandardCharsets.UTF_8));
    }

    /// The topic as the test has it so far.
    private final class ListTail implements ChannelTail {

        @Override
        public Optional<SealedMessage> newest(
                String channel, long beforeOffset, Predicate<SealedMessage> holds) {
            List<SealedMessage> before =
                    topic.subList(0, (int) Math.min(beforeOffset, topic.size()));
            return before.reversed().stream().filter(holds).findFirst();
        }
    }

    /// The alarms of repeats and forks that were kept so far.
    private final class KeptRepeats implements Alarms {

        @Override
        public void keep(List<ChannelAlarm> alarms) {
            throw new UnsupportedOperationException("the departure keeps alarms");
        }

        @Override
        public boolean kept(String channel, Set<AlarmCode> codes, long sequence) {
            return cameAgain.contains(sequence);
        }

        @Override
        public List<KeptAlarm> newest(String channel, int limit) {
            return List.of();
        }
    }
}
