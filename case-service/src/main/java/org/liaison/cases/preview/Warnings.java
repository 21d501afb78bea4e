package org.liaison.cases.preview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.textcheck.CheckedText;
import org.liaison.policy.Instrument;
import org.liaison.policy.offence.DeathPenalty;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.offence.OffenceInCountry;
import org.liaison.policy.offence.OffenceTable;
import org.liaison.policy.party.Party;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.PersonFlag;

/// What drafter and authoriser must know, although it stops nothing.
final class Warnings {
    private Warnings() {}

    static List<PreviewWarning> of(
            PreviewQuestion question, List<SelectedRow> rows, List<CheckedText> texts) {
        List<PreviewWarning> warnings = new ArrayList<>();
        deathPenalty(question, warnings);
        if (rows.stream().anyMatch(row -> row.subject().flags().contains(PersonFlag.PROTECTED))) {
            warnings.add(
                    new PreviewWarning(
                            "protected-place",
                            "A selected row is under protection: nothing that leads there"
                                    + " leaves."));
        }
        if (texts.stream()
                .flatMap(text -> text.findings().stream())
                .anyMatch(found -> found.fieldClass() == FieldClass.SOURCE_OR_METHOD)) {
            warnings.add(
                    new PreviewWarning(
                            "source-recognisable",
                            "A text may let the partner recognise the source or the method."));
        }
        return warnings;
    }

    private static void deathPenalty(PreviewQuestion question, List<PreviewWarning> warnings) {
        Offence offence = question.offence();
        @Nullable Instrument instrument = question.instrument();
        if (offence == null || instrument == null) {
            return;
        }
        Party partner = instrument.party(question.recipient());
        OffenceInCountry there =
                OffenceTable.standard().lookUp(offence, partner == null ? null : partner.country());
        if (there.deathPenalty() != DeathPenalty.NOT_POSSIBLE) {
            warnings.add(
                    new PreviewWarning(
                            "death-penalty",
                            "The offence can carry death there: "
                                    + there.nameThere()
                                    + ", "
                                    + there.article()
                                    + "."));
        }
    }
}
