package org.liaison.exchange.trimming.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.Alarms;
import org.liaison.exchange.channel.ChannelAlarm;
import org.liaison.exchange.channel.ChannelHealth;
import org.liaison.exchange.channel.HeartbeatSettings;
import org.liaison.exchange.channel.KeptAlarm;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.trimming.TrimReceipted;
import org.liaison.schemas.Topics;

/// A channel to a partner on a real broker: what crossed goes, nothing else does.
class TrimmingWhatIsReceiptedIT {

    private final OfficeTopics topics = new OfficeTopics();
    private final ChannelHealth health =
            new ChannelHealth(
                    TwoOffices.settings("es"),
                    new HeartbeatSettings(Duration.ofMinutes(1)),
                    new NoAlarms(),
                    Clock.systemUTC());

    @AfterEach
    void stop() {
        topics.close();
    }

    @Test
    void deletesBelowTheFirstMessageWithoutAReceiptAndSaysSo() {
        // given
        topics.departed(1, "a", "b");
        topics.departed(3, "c", "d", "e");
        topics.receipted("a", "b", "d");

        // when
        trimmer().trim();

        // then
        assertThat(topics.sequences()).containsExactly(3L, 4L, 5L);
        assertThat(health.views().getFirst().receiptedTo()).isEqualTo(2);
    }

    @Test
    void keepsTheLastMessageByWhichTheSequenceIsKnown() {
        // given
        topics.departed(1, "a", "b", "c");
        topics.receipted("a", "b", "c");

        // when
        trimmer().trim();
        trimmer().trim();

        // then
        assertThat(topics.sequences()).containsExactly(3L);
    }

    @Test
    void deletesNothingWithoutReceiptsHoweverOldItIs() {
        // given
        topics.departed(1, "a", "b", "c");

        // when
        trimmer().trim();

        // then
        assertThat(topics.sequences()).containsExactly(1L, 2L, 3L);
        assertThat(topics.offsets(Topics.CROSSINGS, 0)).hasSize(1);
    }

    @Test
    void learnsNothingFromAReplayedReceiptOrOneForAnotherChannelOrAnUnknownMessage() {
        // given
        topics.departed(1, "a", "b", "c");
        topics.receipted("a");
        trimmer().trim();

        // when
        topics.receipted("a", "nobody-knows-me", "");
        topics.receiptedOn("exchange.es.fr", "b", "c");
        trimmer().trim();

        // then
        assertThat(topics.sequences()).containsExactly(2L, 3L);
    }

    @Test
    void passesOverAbortedTransactionsAndTheirMarkers() {
        // given
        topics.departed(1, "a", "b");
        topics.abortedDeparture(3, "never", "left");
        topics.departed(3, "c", "d");
        topics.abortedDeparture(5, "e");
        topics.receipted("a", "b", "never", "left");

        // when
        trimmer().trim();
        List<Long> before = topics.sequences();
        topics.receipted("c", "d", "e");
        trimmer().trim();

        // then
        assertThat(before).containsExactly(3L, 4L);
        assertThat(topics.sequences()).containsExactly(4L);
    }

    @Test
    void goesOnAfterARestartInWindowsAsSmallAsTheyMayBe() {
        // given
        topics.departed(1, "a", "b", "c", "d", "e");
        topics.receipted("a");
        trimmer(2).trim();

        // when
        topics.receipted("b", "c", "d");
        trimmer(2).trim();

        // then
        assertThat(topics.sequences()).containsExactly(5L);
    }

    @Test
    void keepsACopyUntilSomethingBehindItIsReceipted() {
        // given
        topics.departed(1, "a", "b", "a");
        topics.receipted("a", "b", "a");
        trimmer().trim();
        topics.departed(4, "c", "d");
        trimmer().trim();

        // when
        List<Long> before = topics.sequences();
        topics.receipted("c");
        trimmer().trim();

        // then
        assertThat(before).containsExactly(3L, 4L, 5L);
        assertThat(topics.sequences()).containsExactly(5L);
    }

    @Test
    void forgetsWhatItWroteDownOfMessagesLongTrimmed() {
        // given: records of messages 1 and 2, and of messages far behind them
        topics.receipted("x");
        topics.departed(20_001, "a", "b");
        topics.receipted("a", "b");
        long first = topics.offsets(Topics.CROSSINGS, 0).get(1);

        // when
        trimmer().trim();

        // then
        assertThat(topics.sequences()).containsExactly(20_002L);
        assertThat(topics.offsets(Topics.CROSSINGS, 0)).startsWith(first).hasSize(2);
    }

    private TrimReceipted trimmer() {
        return trimmer(50_000);
    }

    private TrimReceipted trimmer(int window) {
        return new TrimReceipted(
                TwoOffices.settings("es"),
                TwoOffices.seal("es"),
                topics.trimmable(),
                health,
                window);
    }

    private static final class NoAlarms implements Alarms {

        @Override
        public void keep(List<ChannelAlarm> alarms) {
            throw new UnsupportedOperationException("the trimmer raises no alarm");
        }

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
