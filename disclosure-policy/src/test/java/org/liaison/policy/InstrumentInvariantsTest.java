package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.liaison.policy.InstrumentFixture.MADRID;
import static org.liaison.policy.InstrumentFixture.treatyThatAllowsEverything;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liaison.policy.instrument.Matrix;
import org.liaison.policy.instrument.MatrixRow;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.Regime;
import org.liaison.policy.instrument.TimeRules;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.party.Party;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.Treatment;
import org.liaison.policy.time.CountingRule;
import org.liaison.policy.time.LimitNature;
import org.liaison.policy.time.RequestUrgency;
import org.liaison.policy.time.TimeLimit;

final class InstrumentInvariantsTest {
    private static final TimeLimit A_WEEK_IN_LAW =
            new TimeLimit(RequestUrgency.OTHER, 7, TimeLimit.Unit.DAYS, LimitNature.LIMIT);

    @Test
    void hasTwoPartiesEachOnce() {
        refuses(treatyThatAllowsEverything().between(Party.of("es", "ES")));
        refuses(
                treatyThatAllowsEverything()
                        .between(Party.of("es", "ES"), Party.of("es", "IT"), Party.of("cn", "CN")));
    }

    @Test
    void usesOnlyGroundsItsRegimeCanCarry() {
        refuses(treatyThatAllowsEverything().regime(Regime.TREATY));
        refuses(treatyThatAllowsEverything().regime(Regime.TREATY, TransferGround.WITHIN_UNION));
        refuses(treatyThatAllowsEverything().regime(Regime.MEMORANDUM, TransferGround.LED_37_1_A));
        refuses(treatyThatAllowsEverything().regime(Regime.SINGLE_CASE, TransferGround.LED_36));
        refuses(treatyThatAllowsEverything().regime(Regime.EU_2023_977, TransferGround.LED_38_1_A));
        refuses(treatyThatAllowsEverything().regime(Regime.STRATEGIC_ONLY, TransferGround.LED_36));
    }

    @Test
    void callsATimeALimitOnlyWhereItBindsInLaw() {
        refuses(
                treatyThatAllowsEverything()
                        .regime(Regime.MEMORANDUM, TransferGround.LED_37_1_B)
                        .timeRules(
                                new TimeRules(CountingRule.ELAPSED_TIME, Set.of(A_WEEK_IN_LAW))));
    }

    @Test
    void hasNoLimitWithoutACountingRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TimeRules(CountingRule.NONE, Set.of(A_WEEK_IN_LAW)));
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        treatyThatAllowsEverything().valid(MADRID, "2026-01-02", "2026-01-01"));
    }

    @Test
    void namesACellOfItsMatrixOnce() {
        // given
        var row =
                new MatrixRow(
                        Purpose.PROSECUTION,
                        PersonCategory.SUSPECT,
                        FieldClass.NAME,
                        Treatment.DISCLOSE);
        var same =
                new MatrixRow(
                        Purpose.PROSECUTION,
                        PersonCategory.SUSPECT,
                        FieldClass.NAME,
                        Treatment.WITHHOLD);

        // then
        assertThatIllegalArgumentException().isThrownBy(() -> Matrix.of(List.of(row, same)));
    }

    private static void refuses(InstrumentFixture fixture) {
        assertThatIllegalArgumentException().isThrownBy(fixture::build);
    }
}
