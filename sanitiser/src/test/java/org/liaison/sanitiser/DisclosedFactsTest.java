package org.liaison.sanitiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.policy.subject.FieldClass;

class DisclosedFactsTest {

    @Test
    void letsTheTextNameWhatThePreviewDiscloses() {
        // given
        CaseVocabulary vocabulary =
                new CaseVocabulary(
                        List.of(
                                KnownFact.disclosed(FieldClass.NAME, "Lyu Wei", "S-1"),
                                KnownFact.disclosed(FieldClass.CONTACT, "+34612345678", "S-1")));

        // when
        CheckOutcome outcome = Checks.CHECKER.check("Lyu Wei used +34 612 34 56 78.", vocabulary);

        // then
        assertThat(outcome).isEqualTo(new CheckOutcome.Clean());
    }

    @Test
    void keepsAValueThatSomebodyElseOwnsToo() {
        // given
        CaseVocabulary vocabulary =
                new CaseVocabulary(
                        List.of(
                                KnownFact.disclosed(FieldClass.CONTACT, "+34612345678", "S-1"),
                                KnownFact.kept(FieldClass.CONTACT, "+34612345678", "V-1")));

        // when
        List<Finding> findings = Checks.findings("Call +34612345678.", vocabulary);

        // then
        assertThat(findings).anyMatch(f -> f.blocks() && "V-1".equals(f.ownerRef()));
    }

    @Test
    void doesNotLetADisclosedNumberCoverTheNextOne() {
        // given
        CaseVocabulary vocabulary =
                new CaseVocabulary(
                        List.of(KnownFact.disclosed(FieldClass.CONTACT, "+34612345678", "S-1")));

        // when
        List<Finding> findings = Checks.findings("Call +34612345678 or +34699999999.", vocabulary);

        // then
        assertThat(findings).anyMatch(f -> f.reasonCode().equals("phone-number"));
    }

    @Test
    void suggestsTheReferenceOfTheOwner() {
        // given
        CaseVocabulary vocabulary = Checks.keeping(FieldClass.NAME, "吕伟");

        // when
        Finding finding = Checks.findings("Then LYU WEI left.", vocabulary).getFirst();

        // then
        assertThat(finding.suggestion()).isEqualTo("V-1");
        assertThat(finding.start()).isEqualTo(5);
        assertThat(finding.end()).isEqualTo(12);
    }
}
