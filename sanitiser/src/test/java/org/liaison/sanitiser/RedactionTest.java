package org.liaison.sanitiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaison.policy.subject.FieldClass;

class RedactionTest {

    private final Redaction redaction = new Redaction();

    @Test
    void putsTheReferenceInPlaceOfEveryFinding() {
        // given
        CaseVocabulary vocabulary = Checks.keeping(FieldClass.NAME, "吕伟");
        String text = "Lyu Wei met 吕伟 and anna@mail.example.";

        // when
        RedactionOutcome outcome = redaction.redact(text, Checks.CHECKER.check(text, vocabulary));

        // then
        assertThat(outcome).isEqualTo(new RedactionOutcome.Redacted("V-1 met V-1 and [contact]."));
    }

    @Test
    void leavesACleanTextAsItIs() {
        // when
        RedactionOutcome outcome = redaction.redact("Nothing here.", new CheckOutcome.Clean());

        // then
        assertThat(outcome).isEqualTo(new RedactionOutcome.Redacted("Nothing here."));
    }

    @Test
    void givesNothingWhenTheCheckFailed() {
        // when
        RedactionOutcome outcome =
                redaction.redact("Lyu Wei", new CheckOutcome.Failed("check-failed", "not checked"));

        // then
        assertThat(outcome).isEqualTo(new RedactionOutcome.Refused("check-failed", "not checked"));
    }

    @Test
    void givesNothingForFindingsOfAnotherText() {
        // given
        Finding finding =
                new Finding(
                        5,
                        9,
                        FieldClass.NAME,
                        Severity.BLOCKS,
                        "name-on-file",
                        "A name.",
                        "V-1",
                        "V-1");

        // when
        RedactionOutcome outcome =
                redaction.redact("short", new CheckOutcome.Found(List.of(finding)));

        // then
        assertThat(outcome).isInstanceOf(RedactionOutcome.Refused.class);
    }

    @Test
    void leavesNothingForASecondCheckToFind() {
        // given
        CaseVocabulary vocabulary =
                Checks.keeping(
                        FieldClass.PROTECTION_MEASURE, "Calle de la Ribera, 14", "+34 947 555 014");
        String text = "She is at C/ Ribera 14, phone 947-555-014, says our informant.";

        // when
        RedactionOutcome outcome = redaction.redact(text, Checks.CHECKER.check(text, vocabulary));

        // then
        assertThat(outcome).isInstanceOf(RedactionOutcome.Redacted.class);
        String redacted = ((RedactionOutcome.Redacted) outcome).text();
        assertThat(Checks.CHECKER.check(redacted, vocabulary)).isEqualTo(new CheckOutcome.Clean());
    }
}
