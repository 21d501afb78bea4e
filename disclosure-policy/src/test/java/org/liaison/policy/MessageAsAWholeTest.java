package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.policy.InstrumentFixture.treatyThatAllowsEverything;
import static org.liaison.policy.QuestionFixture.NOON;
import static org.liaison.policy.QuestionFixture.suspect;
import static org.liaison.policy.QuestionFixture.under;
import static org.liaison.policy.QuestionFixture.underTheTreaty;
import static org.liaison.policy.QuestionFixture.wanted;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liaison.policy.act.AuthorityDecision;
import org.liaison.policy.act.DecisionKind;
import org.liaison.policy.act.Origin;
import org.liaison.policy.act.OriginatorPermission;
import org.liaison.policy.instrument.OnwardRule;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.message.HandlingCode;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.party.OfficeCode;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Minor;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.PersonLink;
import org.liaison.policy.subject.Subject;

final class MessageAsAWholeTest {
    private static final Origin FROM_ITALY_H2 =
            new Origin(new OfficeCode("it"), OnwardRule.WITH_PERMISSION, Set.of(HandlingCode.H2));

    private final DisclosurePolicy policy = DisclosurePolicy.standard();

    @Test
    void isRefusedWithoutAnInstrument() {
        refuses(PolicyRule.INSTRUMENT_UNKNOWN, underTheTreaty().withoutInstrument());
        refuses(PolicyRule.INSTRUMENT_UNKNOWN, underTheTreaty().naming("es-cn-other", 1));
    }

    @Test
    void isRefusedUnderAnotherVersion() {
        refuses(PolicyRule.INSTRUMENT_VERSION, underTheTreaty().naming("es-cn-2026-thb", 2));
    }

    @Test
    void isRefusedBetweenOfficesThatAreNotParties() {
        refuses(PolicyRule.NOT_A_PARTY, underTheTreaty().between("es", "it"));
        refuses(PolicyRule.NOT_A_PARTY, underTheTreaty().between("it", "cn"));
        refuses(PolicyRule.NOT_A_PARTY, underTheTreaty().between("es", "es"));
    }

    @Test
    void isRefusedOnAGroundTheInstrumentDoesNotName() {
        refuses(PolicyRule.TRANSFER_GROUND_NOT_COVERED, underTheTreaty().ground(null));
        refuses(
                PolicyRule.TRANSFER_GROUND_NOT_COVERED,
                underTheTreaty().ground(TransferGround.LED_38_1_A));
    }

    @Test
    void needsNoGroundWhenItsKindCarriesNoPersonalData() {
        // given
        var withdrawal = underTheTreaty().kind(MessageKind.WITHDRAWAL).ground(null).build();

        // then
        assertThat(policy.judge(withdrawal)).isInstanceOf(PolicyDecision.Permitted.class);
    }

    @Test
    void isRefusedWithAHandlingCodeThePartnerDoesNotObey() {
        refuses(
                PolicyRule.HANDLING_CODE_NOT_COVERED,
                underTheTreaty().handlingCodes(HandlingCode.H0, HandlingCode.H3));
    }

    @Test
    void isRefusedWhenAReminderCarriesAPerson() {
        refuses(
                PolicyRule.KIND_WITHOUT_PERSONAL_DATA,
                underTheTreaty()
                        .kind(MessageKind.REMINDER)
                        .fields(wanted(suspect(), FieldClass.CODE)));
    }

    @Test
    void isRefusedWhenTheOriginatorDidNotPermit() {
        refuses(PolicyRule.ORIGINATOR_PERMISSION_MISSING, underTheTreaty().origin(FROM_ITALY_H2));
        refuses(
                PolicyRule.ORIGINATOR_PERMISSION_MISSING,
                underTheTreaty().origin(FROM_ITALY_H2).permission(permission("bg", "cn")));
        refuses(
                PolicyRule.ORIGINATOR_PERMISSION_MISSING,
                underTheTreaty().origin(FROM_ITALY_H2).permission(permission("it", "vn")));
        refuses(
                PolicyRule.HANDLING_CODE_NOT_COVERED,
                underTheTreaty().origin(FROM_ITALY_H2).permission(permission("it", "cn")));
        refuses(
                PolicyRule.ONWARD_FORBIDDEN,
                underTheTreaty()
                        .origin(new Origin(new OfficeCode("it"), OnwardRule.NEVER, Set.of()))
                        .permission(permission("it", "cn", HandlingCode.H2)));
    }

    @Test
    void passesWhenTheOriginatorPermittedAndLiftedTheCode() {
        // given
        var question =
                underTheTreaty()
                        .origin(FROM_ITALY_H2)
                        .permission(permission("it", "cn", HandlingCode.H2))
                        .build();

        // when
        var permitted = Judged.permitted(policy.judge(question));

        // then
        assertThat(permitted.actsReliedOn()).containsExactly("permission-1");
    }

    /// Situation T21.
    @Test
    void isRefusedWhenItNamesMorePersonsWithoutLinkThanAllowed() {
        // given
        var instrument = treatyThatAllowsEverything().maximumPersonsWithoutLink(5);

        // then
        assertThat(policy.judge(under(instrument).fields(workers(5)).build()))
                .isInstanceOf(PolicyDecision.Permitted.class);
        refuses(PolicyRule.PERSONS_WITHOUT_LINK, under(instrument).fields(workers(6)));
    }

    /// Situation T21.
    @Test
    void namesMorePersonsWhenTheHeadDecided() {
        // given
        var decision =
                new AuthorityDecision(
                        "decision-7",
                        DecisionKind.MORE_PERSONS_THAN_LINKED,
                        "the head of the office",
                        new OfficeCode("cn"),
                        Set.of("P-0", "P-1"),
                        NOON);

        // then
        assertThat(
                        Judged.permitted(
                                        policy.judge(
                                                underTheTreaty()
                                                        .decision(decision)
                                                        .fields(workers(2))
                                                        .build()))
                                .actsReliedOn())
                .containsExactly("decision-7");
        refuses(
                PolicyRule.PERSONS_WITHOUT_LINK,
                underTheTreaty().decision(decision).fields(workers(3)));
    }

    private void refuses(PolicyRule rule, QuestionFixture question) {
        Judged.refusedBy(rule, policy.judge(question.build()));
    }

    private static List<FieldToJudge> workers(int number) {
        return IntStream.range(0, number)
                .mapToObj(each ->
                        new Subject(
                                "P-" + each,
                                true,
                                Set.of(PersonCategory.OTHER),
                                Minor.NO,
                                Set.of(),
                                Set.of(),
                                PersonLink.MISSING))
                .flatMap(worker ->
                        List.of(wanted(worker, FieldClass.CODE), wanted(worker, FieldClass.TIME))
                                .stream())
                .toList();
    }

    private static OriginatorPermission permission(
            String originator, String recipient, HandlingCode... lifted) {
        return new OriginatorPermission(
                "permission-1",
                new OfficeCode(originator),
                new OfficeCode(recipient),
                Set.of(Purpose.PREVENT_DETECT_INVESTIGATE),
                Set.of(lifted),
                InstrumentFixture.BEFORE,
                null);
    }
}
