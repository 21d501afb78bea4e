package org.liaison.exchange.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liaison.exchange.backlog.EvidenceBacklog;
import org.liaison.exchange.backlog.EvidenceTopic;
import org.liaison.exchange.backlog.KnownTopic;
import org.liaison.exchange.channel.AlarmCode;
import org.liaison.exchange.channel.ChannelAlarm;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.Treaties;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.guard.Guard;
import org.liaison.exchange.guard.Refusal;
import org.liaison.exchange.instrument.Instruments;
import org.liaison.exchange.trimming.TrimmableTopics;
import org.liaison.policy.DisclosurePolicy;
import org.liaison.schemas.exchange.AuthorisationStatement;

/// What the guard could not judge is refused, and the administrator sees an alarm for it: one for a
/// record, however often it is read.
class TellingThatTheGuardFailedTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final List<RuntimeException> told = new ArrayList<>();

    @Test
    void isAnAlarmOnTheChannelItWasFor() {
        // given
        DispatchAuthorised dispatch = dispatch(broken(null));
        OutgoingBatch out = new OutgoingBatch();

        // when
        dispatch.take(record(41), out);

        // then
        assertThat(out.alarms)
                .containsExactly(
                        new ChannelAlarm("exchange.es.cn", AlarmCode.GUARD_FAILED, 41, NOW));
        assertThat(out.outcomes)
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.getRule()).isEqualTo("guard-failed"));
        assertThat(out.messages).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void isNoneWhereTheGuardJudged() {
        // given
        OutgoingBatch out = new OutgoingBatch();

        // when
        dispatch(Treaties.both()).take(record(41), out);

        // then
        assertThat(out.alarms).isEmpty();
        assertThat(out.messages).containsKey("cn");
    }

    private static Incoming record(long offset) {
        return new Incoming(
                "case.authorisations", offset, new byte[0], Draft.request("a", NOW).sealedRecord());
    }

    private DispatchAuthorised dispatch(Instruments instruments) {
        return new DispatchAuthorised(
                TwoOffices.settings("es"),
                TwoOffices.seal("es"),
                new Guard(
                        TwoOffices.trust("es"),
                        instruments,
                        DisclosurePolicy.standard(),
                        (authorisation, failure) -> told.add(failure)),
                new EvidenceBacklog(
                        new NoTopics(),
                        () -> new EvidenceTopic.Standing("t-1", 0, Optional.empty()),
                        new NothingKnown(),
                        Duration.ofHours(4),
                        CLOCK),
                new NothingRefused(),
                CLOCK,
                new SecureRandom());
    }

    private static final class NothingKnown implements KnownTopic {
        @Override
        public Optional<String> id() {
            return Optional.empty();
        }

        @Override
        public void keep(String topicId) {}
    }

    /// Instruments that fail when they are asked.
    @SuppressWarnings("NullAway") // the test is about a mistake that no compiler finds
    private static Instruments broken(@Nullable Instruments none) {
        return none;
    }

    private static final class NothingRefused implements RefusedAuthorisations {
        @Override
        public Optional<Refusal> of(String authorisationId) {
            return Optional.empty();
        }

        @Override
        public void keep(AuthorisationStatement statement, Refusal refusal, Instant now) {
            // nothing is asked again here
        }

        @Override
        public void readAgain() {
            // nothing was kept
        }
    }

    private static final class NoTopics implements TrimmableTopics {
        @Override
        public Map<Integer, Long> consumed(String topic, String group) {
            return Map.of();
        }

        @Override
        public Map<Integer, Long> writtenSince(String topic, Instant time) {
            return Map.of();
        }

        @Override
        public boolean holdsBelow(String topic, Map<Integer, Long> offsets) {
            return false;
        }

        @Override
        public void read(String topic, RecordReader reader) {
            // nothing is there
        }

        @Override
        public boolean deleteBelow(String topic, int partition, long offset) {
            return false;
        }
    }
}
