package org.liaison.exchange.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.Treaties;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.instrument.Instruments;
import org.liaison.policy.DisclosurePolicy;

/// A guard that fails refuses, and does not hide that it failed.
class FailingToJudgeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final List<RuntimeException> told = new ArrayList<>();

    @Test
    void isARefusalAndIsTold() {
        // given
        Draft draft = Draft.request("a", NOW);

        // when
        GuardDecision decision = guard(broken(null)).judge(draft.authorised(), NOW);

        // then
        assertThat(decision)
                .isInstanceOfSatisfying(
                        GuardDecision.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().rule()).isEqualTo("guard-failed");
                            assertThat(refused.refusal().isFailure()).isTrue();
                        });
        assertThat(told).singleElement().isInstanceOf(NullPointerException.class);
    }

    @Test
    void isNotARefusalByARule() {
        // given
        Draft draft = Draft.request("a", NOW).with(it -> it.setPartnerText("Ring 655443221."));

        // when
        GuardDecision decision = guard(Treaties.both()).judge(draft.authorised(), NOW);

        // then
        assertThat(decision)
                .isInstanceOfSatisfying(
                        GuardDecision.Refused.class,
                        refused -> assertThat(refused.refusal().isFailure()).isFalse());
        assertThat(told).isEmpty();
    }

    private Guard guard(Instruments instruments) {
        return new Guard(
                TwoOffices.trust("es"),
                instruments,
                DisclosurePolicy.standard(),
                (authorisation, failure) -> told.add(failure));
    }

    /// Instruments that fail when they are asked.
    @SuppressWarnings("NullAway") // the test is about a mistake that no compiler finds
    private static Instruments broken(@Nullable Instruments none) {
        return none;
    }
}
