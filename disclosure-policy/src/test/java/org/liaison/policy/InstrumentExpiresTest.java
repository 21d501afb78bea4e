package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.policy.InstrumentFixture.BEFORE;
import static org.liaison.policy.InstrumentFixture.MADRID;
import static org.liaison.policy.InstrumentFixture.treatyThatAllowsEverything;
import static org.liaison.policy.QuestionFixture.under;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.liaison.policy.instrument.InstrumentState;
import org.liaison.policy.instrument.StateChange;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.message.Plane;

/// Situation T8: the instrument ends on 2026-12-31 at 24:00 in its own zone.
final class InstrumentExpiresTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant END_IN_MADRID = Instant.parse("2026-12-31T23:00:00Z");
    private static final Instant END_IN_SHANGHAI = Instant.parse("2026-12-31T16:00:00Z");

    private final DisclosurePolicy policy = DisclosurePolicy.standard();

    @Test
    void endsWithTheLastMomentOfItsLastDayInItsOwnZone() {
        // given
        var inMadrid = ends(MADRID).build();
        var inShanghai = ends(SHANGHAI).build();

        // then
        assertThat(inMadrid.stateAt(END_IN_MADRID.minusMillis(1)))
                .isEqualTo(InstrumentState.IN_FORCE);
        assertThat(inMadrid.stateAt(END_IN_MADRID)).isEqualTo(InstrumentState.EXPIRED);
        assertThat(inShanghai.stateAt(END_IN_SHANGHAI.minusMillis(1)))
                .isEqualTo(InstrumentState.IN_FORCE);
        assertThat(inShanghai.stateAt(END_IN_SHANGHAI)).isEqualTo(InstrumentState.EXPIRED);
    }

    @Test
    void refusesAnAnswerAuthorisedBeforeAndPublishedAfter() {
        // given
        var answer = under(ends(MADRID)).kind(MessageKind.ANSWER);

        // when
        var justBefore = policy.judgeAsProposed(answer.at(END_IN_MADRID.minusMillis(1)).build());
        var after = policy.judgeAsProposed(answer.at(END_IN_MADRID.plusSeconds(60)).build());

        // then
        assertThat(justBefore).isInstanceOf(PolicyDecision.Permitted.class);
        Judged.refusedBy(PolicyRule.INSTRUMENT_NOT_IN_FORCE, after);
    }

    @Test
    void letsCorrectionsAndWithdrawalsPassInEveryState() {
        for (InstrumentState state : InstrumentState.values()) {
            var instrument = treatyThatAllowsEverything().history(new StateChange(state, BEFORE));
            for (MessageKind kind : MessageKind.values()) {
                // when
                var decision = policy.judge(under(instrument).kind(kind).build());

                // then
                if (state == InstrumentState.IN_FORCE || kind.passesWhenInstrumentNotInForce()) {
                    assertThat(decision)
                            .as("%s while %s", kind.code(), state.code())
                            .isInstanceOf(PolicyDecision.Permitted.class);
                } else {
                    Judged.refusedBy(PolicyRule.INSTRUMENT_NOT_IN_FORCE, decision);
                }
            }
        }
    }

    @Test
    void letsPassWhatProtectsAPersonOrTheEvidenceAndNothingElse() {
        for (MessageKind kind : MessageKind.values()) {
            boolean protects =
                    kind == MessageKind.CORRECTION
                            || kind == MessageKind.WITHDRAWAL
                            || kind == MessageKind.WITHDRAWAL_ACT
                            || kind.plane() == Plane.INSTRUMENTS
                            || kind.plane() == Plane.EVIDENCE;
            assertThat(kind.passesWhenInstrumentNotInForce()).as(kind.code()).isEqualTo(protects);
        }
    }

    @Test
    void isNotInForceBeforeItsFirstDayNorBeforeItIsDeclaredSo() {
        // given
        var instrument = treatyThatAllowsEverything().valid(MADRID, "2026-01-01", null).build();

        // then
        assertThat(instrument.stateAt(BEFORE.minusMillis(1))).isEqualTo(InstrumentState.NEGOTIATED);
        assertThat(instrument.stateAt(Instant.parse("2025-12-31T22:59:59Z")))
                .isEqualTo(InstrumentState.SIGNED);
        assertThat(instrument.stateAt(Instant.parse("2025-12-31T23:00:00Z")))
                .isEqualTo(InstrumentState.IN_FORCE);
        assertThat(instrument.stateAt(Instant.parse("2126-01-01T00:00:00Z")))
                .isEqualTo(InstrumentState.IN_FORCE);
    }

    @Test
    void isSuspendedAndResumedByItsHistoryWhateverTheOrderOfWriting() {
        // given
        var suspended = Instant.parse("2026-03-01T00:00:00Z");
        var resumed = Instant.parse("2026-04-01T00:00:00Z");
        var instrument =
                treatyThatAllowsEverything()
                        .history(
                                new StateChange(InstrumentState.IN_FORCE, resumed),
                                new StateChange(InstrumentState.SUSPENDED, suspended),
                                new StateChange(InstrumentState.IN_FORCE, BEFORE))
                        .build();

        // then
        assertThat(instrument.stateAt(suspended.minusMillis(1)))
                .isEqualTo(InstrumentState.IN_FORCE);
        assertThat(instrument.stateAt(suspended)).isEqualTo(InstrumentState.SUSPENDED);
        assertThat(instrument.stateAt(resumed)).isEqualTo(InstrumentState.IN_FORCE);
    }

    private static InstrumentFixture ends(ZoneId zone) {
        return treatyThatAllowsEverything().valid(zone, "2026-01-01", "2026-12-31");
    }
}
