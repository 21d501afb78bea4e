package org.liaison.exchange.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaison.exchange.fixture.Draft;
import org.liaison.exchange.fixture.Treaties;
import org.liaison.exchange.fixture.TwoOffices;
import org.liaison.exchange.instrument.Instruments;
import org.liaison.policy.DisclosurePolicy;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.MessageKind;
import org.liaison.schemas.exchange.WithdrawalActBody;
import org.liaison.schemas.exchange.WithdrawalBody;

/// Withdrawals and what recipients did with them hold codes and ids, and nothing in which a fact
/// could leave.
class LettingWithdrawalsPassTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final String MESSAGE = "0191d5a0-0000-8000-8000-00000000000a";

    @Test
    void letsBothPass() {
        assertThat(rule(withdrawal(List.of(MESSAGE), "unlawful", "erase"))).isEqualTo("passed");
        assertThat(rule(act("erased", ""))).isEqualTo("passed");
        assertThat(rule(act("refused", "legal-duty"))).isEqualTo("passed");
    }

    /// What protects people passes under any state of an instrument.
    @Test
    void letsThemPassWhileTheInstrumentIsSuspended() {
        Guard guard = guard(new Instruments(List.of(Treaties.suspended())));
        assertThat(rule(guard, withdrawal(List.of(MESSAGE), "unlawful", "erase")))
                .isEqualTo("passed");
        assertThat(rule(guard, Draft.request("a", NOW))).isNotEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource({
        MESSAGE + ",he lied,erase",
        MESSAGE + ",unlawful,burn",
        "Wang Fang,unlawful,erase",
        MESSAGE + ";" + MESSAGE + ",unlawful,erase"
    })
    void refusesAWithdrawalThatSaysMore(String messages, String ground, String wanted) {
        assertThat(rule(withdrawal(List.of(messages.split(";", -1)), ground, wanted)))
                .isEqualTo("unknown-code");
        assertThat(rule(withdrawal(List.of(), "unlawful", "erase"))).isEqualTo("unknown-code");
    }

    @ParameterizedTest
    @CsvSource({"erased,legal-duty", "refused,''", "refused,we like it", "burnt,''"})
    void refusesAnActThatSaysMoreOrGivesNoReason(String act, String because) {
        assertThat(rule(act(act, because))).isEqualTo("unknown-code");
    }

    @Test
    void refusesABodyOfAnotherKind() {
        assertThat(
                        rule(
                                withdrawal(List.of(MESSAGE), "unlawful", "erase")
                                        .with(it -> it.setKind(MessageKind.WITHDRAWAL_ACT))))
                .isEqualTo("body-mismatch");
    }

    private static Draft withdrawal(List<String> messages, String ground, String wanted) {
        return draft(it ->
                it.setKind(MessageKind.WITHDRAWAL)
                        .setBody(new WithdrawalBody(messages, ground, wanted)));
    }

    private static Draft act(String act, String because) {
        return draft(it ->
                it.setKind(MessageKind.WITHDRAWAL_ACT)
                        .setInReplyTo(MESSAGE)
                        .setBody(new WithdrawalActBody(act, because)));
    }

    private static Draft draft(Consumer<MessageContent.Builder> change) {
        return Draft.request("withdrawal", NOW)
                .withEntities()
                .with(it -> it.setPartnerText("").setHandlingCodes(List.of()))
                .with(change);
    }

    private static Guard guard(Instruments instruments) {
        return new Guard(
                TwoOffices.trust("es"),
                instruments,
                DisclosurePolicy.standard(),
                (authorisation, failure) -> {
                    throw new AssertionError(failure);
                });
    }

    private static String rule(Draft draft) {
        return rule(guard(Treaties.both()), draft);
    }

    private static String rule(Guard guard, Draft draft) {
        return switch (guard.judge(draft.authorised(), NOW)) {
            case GuardDecision.Refused refused -> refused.refusal().rule();
            case GuardDecision.Passed passed -> "passed";
            case GuardDecision.Forged forged -> "forged";
        };
    }
}
