package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaison.policy.act.DecisionKind;
import org.liaison.policy.act.SecondGround;
import org.liaison.policy.closedlist.Coded;
import org.liaison.policy.closedlist.UnknownCode;
import org.liaison.policy.instrument.AssuranceKind;
import org.liaison.policy.instrument.InstrumentState;
import org.liaison.policy.instrument.OnwardRule;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.Regime;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.message.ActionRestriction;
import org.liaison.policy.message.HandlingCode;
import org.liaison.policy.message.InformationEvaluation;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.message.Plane;
import org.liaison.policy.message.RefusalGround;
import org.liaison.policy.message.SourceEvaluation;
import org.liaison.policy.offence.Criminality;
import org.liaison.policy.offence.DeathPenalty;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Minor;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.PersonFlag;
import org.liaison.policy.subject.Treatment;
import org.liaison.policy.time.CountingRule;
import org.liaison.policy.time.LimitNature;
import org.liaison.policy.time.RequestUrgency;
import org.liaison.policy.time.TimeLimit;
import org.liaison.policy.time.UrgencyGround;

/// The codes travel between states and stand in logs: changing one is changing a treaty.
final class ClosedListsTest {
    private static final Map<Coded[], Function<String, Coded>> LISTS =
            Map.ofEntries(
                    Map.entry(FieldClass.values(), FieldClass::of),
                    Map.entry(PersonCategory.values(), PersonCategory::of),
                    Map.entry(PersonFlag.values(), PersonFlag::of),
                    Map.entry(Minor.values(), Minor::of),
                    Map.entry(Treatment.values(), Treatment::of),
                    Map.entry(Regime.values(), Regime::of),
                    Map.entry(InstrumentState.values(), InstrumentState::of),
                    Map.entry(Purpose.values(), Purpose::of),
                    Map.entry(TransferGround.values(), TransferGround::of),
                    Map.entry(OnwardRule.values(), OnwardRule::of),
                    Map.entry(AssuranceKind.values(), AssuranceKind::of),
                    Map.entry(MessageKind.values(), MessageKind::of),
                    Map.entry(Plane.values(), Plane::of),
                    Map.entry(HandlingCode.values(), HandlingCode::of),
                    Map.entry(SourceEvaluation.values(), SourceEvaluation::of),
                    Map.entry(InformationEvaluation.values(), InformationEvaluation::of),
                    Map.entry(ActionRestriction.values(), ActionRestriction::of),
                    Map.entry(RefusalGround.values(), RefusalGround::of),
                    Map.entry(UrgencyGround.values(), UrgencyGround::of),
                    Map.entry(RequestUrgency.values(), RequestUrgency::of),
                    Map.entry(CountingRule.values(), CountingRule::of),
                    Map.entry(LimitNature.values(), LimitNature::of),
                    Map.entry(TimeLimit.Unit.values(), TimeLimit.Unit::of),
                    Map.entry(Offence.values(), Offence::of),
                    Map.entry(Criminality.values(), Criminality::of),
                    Map.entry(DeathPenalty.values(), DeathPenalty::of),
                    Map.entry(SecondGround.values(), SecondGround::of),
                    Map.entry(DecisionKind.values(), DecisionKind::of),
                    Map.entry(PolicyRule.values(), PolicyRule::of));

    @Test
    void readsBackEveryCodeItWrites() {
        LISTS.forEach((constants, of) -> {
            for (Coded constant : constants) {
                assertThat(of.apply(constant.code())).isSameAs(constant);
            }
        });
    }

    @Test
    void refusesAnUnknownCodeNamingTheListAndNeverTheText() {
        for (Function<String, Coded> of : LISTS.values()) {
            assertThatExceptionOfType(UnknownCode.class)
                    .isThrownBy(() -> of.apply("Wang Fang"))
                    .withMessageContaining("closed list")
                    .withMessageNotContaining("Wang")
                    .satisfies(
                            unknown -> assertThat(unknown.getMessage()).contains(unknown.list()));
        }
    }

    @Test
    void keepsTheClassesOfTheDesignInItsWords() {
        assertThat(codes(FieldClass.values()))
                .isEqualTo(
                        "name alias identity-number birth contact address location"
                                + " device-or-handle document account vehicle relation photo"
                                + " biometric genetic health sex-life ethnic-origin"
                                + " religion-or-politics immigration-status asylum"
                                + " consent-status protection-measure source-or-method official"
                                + " offence time code text");
    }

    @Test
    void keepsTheOtherListsOfTheDesignInItsWords() {
        assertThat(codes(PersonCategory.values()))
                .isEqualTo(
                        "suspect convicted contact-or-associate victim-possible victim-identified"
                                + " witness informant-of-facts family-member other");
        assertThat(codes(TransferGround.values()))
                .isEqualTo(
                        "led-36 led-37-1-a led-37-1-b led-38-1-a led-38-1-b led-38-1-c led-38-1-d"
                                + " led-38-1-e within-union");
        assertThat(codes(RefusalGround.values())).isEqualTo("a b c d e f-i f-ii f-iii g h");
        assertThat(codes(Regime.values()))
                .isEqualTo("eu-2023-977 treaty memorandum single-case strategic-only");
        assertThat(MessageKind.values()).hasSize(33);
    }

    @Test
    void tellsAThirdStateTheSameWhateverTheGround() {
        for (RefusalGround ground : RefusalGround.values()) {
            assertThat(ground.outward(Regime.TREATY)).isEqualTo(RefusalGround.NEUTRAL_TEXT);
            assertThat(ground.outward(Regime.EU_2023_977)).isEqualTo(ground.code());
        }
    }

    @Test
    void saysForEveryRuleWhatIsWrongAndWhatIsTheWayOn() {
        for (PolicyRule rule : PolicyRule.values()) {
            assertThat(rule.whatIsWrong()).as(rule.code()).endsWith(".");
            assertThat(rule.wayOn()).as(rule.code()).endsWith(".");
            assertThat(rule.citation()).as(rule.code()).isNotBlank();
        }
    }

    private static String codes(Coded[] constants) {
        return String.join(" ", Stream.of(constants).map(Coded::code).toList());
    }
}
