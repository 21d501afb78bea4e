package org.liaison.exchange.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.exchange.backlog.EvidenceTopic.Logged;
import org.liaison.exchange.backlog.EvidenceTopic.Said;
import org.liaison.exchange.backlog.EvidenceTopic.Standing;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.trimming.TrimmableTopics;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.Urgency;
import org.liaison.testkit.MutableClock;

/// T19: audit-service may be down without stopping anyone, but not for ever.
class FallingBehindTest {

    private final MutableClock clock = MutableClock.at("2026-11-22T10:00:00Z");
    private final Topic topic = new Topic();
    private final Broker broker = new Broker();
    private final RememberedTopic remembered = new RememberedTopic();
    private final EvidenceBacklog backlog =
            new EvidenceBacklog(topic, broker, remembered, Duration.ofHours(4), clock);

    @Test
    void stopsNothingWhileEachRecordIsLoggedInTime() {
        // given: five records, the last two not logged, written three hours ago
        topic.written(5, clock.instant());
        topic.logged = Map.of(0, 3L);
        clock.advance(Duration.ofHours(3));
        // when
        backlog.look();
        // then
        assertThat(backlog.isOld()).isFalse();
        assertThat(backlog.stops(ordinary())).isFalse();
    }

    @Test
    void stopsOrdinaryMessagesWhenARecordHasWaitedFourHours() {
        // given
        topic.written(5, clock.instant());
        topic.logged = Map.of(0, 3L);
        clock.advance(Duration.ofHours(4).plusSeconds(1));
        // when
        backlog.look();
        // then
        assertThat(backlog.isOld()).isTrue();
        assertThat(backlog.stops(ordinary())).isTrue();
        assertThat(backlog.stops(urgent("imminent-loss-of-relevance"))).isTrue();
    }

    @Test
    void letsPassWhatMaySaveALife() {
        // given: audit-service never logged anything
        topic.written(1, clock.instant());
        clock.advance(Duration.ofHours(5));
        // when
        backlog.look();
        // then
        assertThat(backlog.stops(urgent("threat-to-life"))).isFalse();
        assertThat(backlog.stops(content(it -> it.setPurpose("person-at-risk")))).isFalse();
    }

    @Test
    void goesOnWhenTheLogHasCaughtUp() {
        // given
        topic.written(5, clock.instant());
        clock.advance(Duration.ofHours(5));
        backlog.look();
        assertThat(backlog.stops(ordinary())).isTrue();
        // when
        topic.logged = Map.of(0, 5L);
        backlog.look();
        // then
        assertThat(backlog.stops(ordinary())).isFalse();
    }

    @Test
    void stopsNothingBecauseTheBrokerDoesNotAnswer() {
        // given
        topic.silent = true;
        // then
        assertThatThrownBy(backlog::look).isInstanceOf(IllegalStateException.class);
        assertThat(backlog.stops(ordinary())).isFalse();
    }

    /// Nothing is old yet, and nothing will ever be logged.
    @ParameterizedTest
    @MethodSource("standings")
    void stopsOrdinaryMessagesAtOnceWhenTheTopicIsNotTheOneThatIsLogged(Standing anew) {
        // given
        broker.standing = standing("t-1", 9, 7, Said.FROM_THIS_TOPIC);
        backlog.look();
        assertThat(backlog.stops(ordinary())).isFalse();
        // when
        broker.standing = anew;
        backlog.look();
        // then
        assertThat(backlog.stops(ordinary())).isTrue();
        assertThat(backlog.stops(urgent("threat-to-life"))).isFalse();
        assertThat(remembered.id()).contains("t-1");
    }

    static List<Standing> standings() {
        return List.of(
                new Standing("t-2", 0, Optional.empty()),
                standing("t-2", 9, 7, Said.FROM_ANOTHER),
                standing("t-2", 9, 7, Said.NOTHING),
                standing("t-1", 6, 7, Said.FROM_THIS_TOPIC),
                standing("t-1", 9, 0, Said.STOPPED));
    }

    @Test
    void goesOnWhenAuditServiceSaysThatItLogsFromTheNewTopic() {
        // given
        broker.standing = standing("t-1", 9, 7, Said.FROM_THIS_TOPIC);
        backlog.look();
        broker.standing = new Standing("t-2", 3, Optional.empty());
        backlog.look();
        assertThat(backlog.isStopped()).isTrue();
        // when: its gap is declared
        broker.standing = standing("t-2", 5, 4, Said.FROM_THIS_TOPIC);
        backlog.look();
        // then
        assertThat(backlog.stops(ordinary())).isFalse();
        assertThat(remembered.id()).contains("t-2");
    }

    private static Standing standing(String id, long end, long logged, Said said) {
        return new Standing(id, end, Optional.of(new Logged(logged, said)));
    }

    private MessageContent ordinary() {
        return content(it -> {});
    }

    private MessageContent urgent(String ground) {
        Urgency urgency = new Urgency(ground, "She is in danger.");
        return content(it -> it.setBody(Draft.requestBody().setUrgency(urgency).build()));
    }

    private MessageContent content(Consumer<MessageContent.Builder> change) {
        MessageContent[] content = new MessageContent[1];
        Draft.request("backlog", clock.instant())
                .with(change)
                .with(it -> content[0] = MessageContent.newBuilder(it).build());
        return content[0];
    }

    /// What the broker says of the topic.
    private static final class Broker implements EvidenceTopic {

        private Standing standing = new Standing("t-1", 0, Optional.empty());

        @Override
        public Standing standing() {
            return standing;
        }
    }

    private static final class RememberedTopic implements KnownTopic {

        private Optional<String> id = Optional.empty();

        @Override
        public Optional<String> id() {
            return id;
        }

        @Override
        public void keep(String topicId) {
            id = Optional.of(topicId);
        }
    }

    /// The topic of the disclosure log: records of one moment.
    private static final class Topic implements TrimmableTopics {

        private Map<Integer, Long> logged = Map.of();
        private long records;
        private Instant at = Instant.MIN;
        private boolean silent;

        void written(long records, Instant at) {
            this.records = records;
            this.at = at;
        }

        @Override
        public Map<Integer, Long> consumed(String topic, String group) {
            return logged;
        }

        @Override
        public Map<Integer, Long> writtenSince(String topic, Instant time) {
            if (silent) {
                throw new IllegalStateException("no answer");
            }
            return Map.of(0, at.isBefore(time) ? records : 0L);
        }

        @Override
        public boolean holdsBelow(String topic, Map<Integer, Long> offsets) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void read(String topic, RecordReader reader) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean deleteBelow(String topic, int partition, long offset) {
            throw new UnsupportedOperationException();
        }
    }
}
