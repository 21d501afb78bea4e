package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaison.policy.InstrumentFixture.treatyThatAllowsEverything;
import static org.liaison.policy.QuestionFixture.under;
import static org.liaison.policy.QuestionFixture.underTheTreaty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaison.policy.instrument.Matrix;
import org.liaison.policy.instrument.MatrixRow;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.party.CountryCode;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Minor;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.PersonFlag;
import org.liaison.policy.subject.PersonLink;
import org.liaison.policy.subject.Subject;
import org.liaison.policy.subject.Treatment;

/// What holds for every question, on generated ones with a fixed seed.
final class PolicyPropertiesTest {
    private static final int CASES = 1_000;

    private final Random random = new Random(20_261_122L);
    private final List<Matrix> matrices = Stream.generate(this::newMatrix).limit(40).toList();
    private final DisclosurePolicy policy = DisclosurePolicy.standard();

    @Test
    void addingACategoryNeverMakesATreatmentWeaker() {
        for (int i = 0; i < CASES; i++) {
            // given
            Subject subject = anySubject();
            Set<PersonCategory> more = new HashSet<>(subject.categories());
            more.add(any(PersonCategory.values()));

            // then
            neverWeaker(subject, with(subject, more, subject.minor(), subject.flags()));
        }
    }

    @Test
    void addingAFlagNeverMakesATreatmentWeaker() {
        for (int i = 0; i < CASES; i++) {
            // given
            Subject subject = anySubject();
            Set<PersonFlag> more = new HashSet<>(subject.flags());
            more.add(any(PersonFlag.values()));

            // then
            neverWeaker(subject, with(subject, subject.categories(), subject.minor(), more));
        }
    }

    @Test
    void notKnowingAnAgeIsNeverWeakerThanKnowingIt() {
        for (int i = 0; i < CASES; i++) {
            // given
            Subject subject = anySubject();

            // then
            neverWeaker(
                    subject, with(subject, subject.categories(), Minor.UNKNOWN, subject.flags()));
        }
    }

    @Test
    void whatTheMatrixDoesNotNameIsWithheld() {
        for (int i = 0; i < 200; i++) {
            // given
            FieldClass unnamed = any(FieldClass.values());
            List<MatrixRow> rows = new ArrayList<>(anyMatrix().rows());
            rows.removeIf(row -> row.fieldClass() == unnamed);
            var instrument = treatyThatAllowsEverything().matrix(Matrix.of(rows));

            // when
            Treatment treatment =
                    treatment(under(instrument), anySubject(), unnamed, Purpose.PROSECUTION);

            // then
            assertThat(treatment).isEqualTo(Treatment.WITHHOLD);
        }
    }

    @Test
    void noMatrixIsMoreOpenThanTheOneThatAllowsEverything() {
        for (int i = 0; i < CASES; i++) {
            // given
            Subject subject = anySubject();
            FieldClass fieldClass = any(FieldClass.values());
            Purpose purpose = any(Purpose.values());

            // when
            Treatment ceiling = treatment(underTheTreaty(), subject, fieldClass, purpose);
            Treatment treatment =
                    treatment(
                            under(treatyThatAllowsEverything().matrix(anyMatrix())),
                            subject,
                            fieldClass,
                            purpose);

            // then
            assertThat(ceiling.stricterThan(treatment)).isFalse();
        }
    }

    @Test
    void noMatrixLiftsACeiling() {
        for (int i = 0; i < CASES; i++) {
            // given
            Subject subject = anySubject();
            FieldClass fieldClass = any(FieldClass.values());
            Purpose purpose = any(Purpose.values());
            var instrument = treatyThatAllowsEverything().matrix(anyMatrix());

            // when
            Treatment treatment = treatment(under(instrument), subject, fieldClass, purpose);

            // then
            assertThat(atLeast(subject, fieldClass).stricterThan(treatment))
                    .as("%s of %s", fieldClass.code(), subject)
                    .isFalse();
        }
    }

    @Test
    void whatIsProposedIsNeverOpened() {
        for (int i = 0; i < CASES; i++) {
            // given
            var proposed = any(Treatment.values());
            var field = new FieldToJudge(anySubject(), "f", any(FieldClass.values()), proposed);

            // when
            var ruling =
                    Judged.permitted(policy.judge(underTheTreaty().fields(field).build()))
                            .rulings()
                            .getFirst();

            // then
            assertThat(proposed.stricterThan(ruling.treatment())).isFalse();
        }
    }

    @Test
    void theGuardPassesExactlyWhatThePreviewRuled() {
        for (int i = 0; i < CASES; i++) {
            // given
            var field = FieldToJudge.wanted(anySubject(), "f", any(FieldClass.values()));
            var question = under(treatyThatAllowsEverything().matrix(anyMatrix()));
            var ruled =
                    Judged.permitted(policy.judge(question.fields(field).build()))
                            .rulings()
                            .getFirst()
                            .treatment();

            for (Treatment sent : Treatment.values()) {
                // when
                var asSent = new FieldToJudge(field.subject(), "f", field.fieldClass(), sent);
                var decision = policy.judgeAsProposed(question.fields(asSent).build());

                // then
                assertThat(decision instanceof PolicyDecision.Permitted)
                        .isEqualTo(!ruled.stricterThan(sent));
            }
        }
    }

    /// The ceilings of design section 4, written a second time and differently, for China.
    private static Treatment atLeast(Subject subject, FieldClass fieldClass) {
        boolean never =
                fieldClass == FieldClass.SOURCE_OR_METHOD
                        || fieldClass == FieldClass.PROTECTION_MEASURE
                        || subject.flags().contains(PersonFlag.RESTRICTED);
        boolean asylum =
                (fieldClass == FieldClass.ASYLUM || subject.flags().contains(PersonFlag.ASYLUM))
                        && (subject.countriesOfOrigin().isEmpty()
                                || subject.countriesOfOrigin().contains(CountryCode.of("cn")));
        boolean vulnerable =
                subject.minor() != Minor.NO
                        || subject.flags().contains(PersonFlag.PROTECTED)
                        || subject.categories().contains(PersonCategory.VICTIM_POSSIBLE)
                        || subject.categories().contains(PersonCategory.VICTIM_IDENTIFIED);
        boolean whereabouts =
                EnumSet.of(FieldClass.CONTACT, FieldClass.ADDRESS, FieldClass.LOCATION)
                        .contains(fieldClass);
        boolean accused =
                subject.categories().contains(PersonCategory.SUSPECT)
                        || subject.categories().contains(PersonCategory.CONVICTED);
        if (never || asylum || (vulnerable && whereabouts)) {
            return Treatment.WITHHOLD;
        }
        return (vulnerable && fieldClass == FieldClass.NAME)
                        || (accused && fieldClass.identifying())
                ? Treatment.REFERENCE
                : Treatment.DISCLOSE;
    }

    private void neverWeaker(Subject subject, Subject stricter) {
        FieldClass fieldClass = any(FieldClass.values());
        Purpose purpose = any(Purpose.values());
        var question = under(treatyThatAllowsEverything().matrix(anyMatrix()));
        Treatment before = treatment(question, subject, fieldClass, purpose);
        Treatment after = treatment(question, stricter, fieldClass, purpose);
        assertThat(before.stricterThan(after)).as("%s then %s", subject, stricter).isFalse();
    }

    private Treatment treatment(
            QuestionFixture question, Subject subject, FieldClass fieldClass, Purpose purpose) {
        var asked =
                question.purpose(purpose)
                        .offence(Offence.TRAFFICKING_IN_HUMAN_BEINGS)
                        .fields(FieldToJudge.wanted(subject, "f", fieldClass))
                        .build();
        return Judged.permitted(policy.judge(asked)).rulings().getFirst().treatment();
    }

    private Matrix anyMatrix() {
        return matrices.get(random.nextInt(matrices.size()));
    }

    private Matrix newMatrix() {
        List<MatrixRow> rows = new ArrayList<>();
        for (MatrixRow row : InstrumentFixture.everythingDisclosed().rows()) {
            if (random.nextInt(8) > 0) {
                rows.add(
                        new MatrixRow(
                                row.purpose(),
                                row.category(),
                                row.fieldClass(),
                                random.nextBoolean()
                                        ? Treatment.DISCLOSE
                                        : any(Treatment.values())));
            }
        }
        return Matrix.of(rows);
    }

    private Subject anySubject() {
        boolean person = random.nextInt(4) > 0;
        return new Subject(
                "X-1",
                person,
                EnumSet.of(any(PersonCategory.values()), some(PersonCategory.values())),
                any(Minor.values()),
                random.nextBoolean() ? Set.of() : EnumSet.of(any(PersonFlag.values())),
                random.nextInt(3) == 0
                        ? Set.of()
                        : Set.of(CountryCode.of(any(new String[] {"cn", "mm", "vn"}))),
                person ? PersonLink.STATED : PersonLink.NOT_NEEDED);
    }

    private static Subject with(
            Subject subject, Set<PersonCategory> categories, Minor minor, Set<PersonFlag> flags) {
        return new Subject(
                subject.ref(),
                subject.person(),
                categories,
                minor,
                flags,
                subject.countriesOfOrigin(),
                subject.link());
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private PersonCategory[] some(PersonCategory[] values) {
        return Arrays.copyOf(values, random.nextInt(3));
    }
}
