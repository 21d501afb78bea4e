package org.liaison.cases.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.draft.MessagePart.RequestPart;
import org.liaison.cases.draft.StatedGround;
import org.liaison.policy.DisclosureQuestion;
import org.liaison.policy.FieldToJudge;
import org.liaison.policy.Instrument;
import org.liaison.policy.act.Acts;
import org.liaison.policy.act.Assurance;
import org.liaison.policy.act.SupervisorAct;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Treatment;
import org.liaison.schemas.CatalogueField;

/// Asks policy about a draft.
final class PolicyQuestions {
    /// Stands for the act that a supervisor has still to take.
    static final String SECOND_GROUND = "second-ground";

    private PolicyQuestions() {}

    /// @param protectedFacts what is judged as if a supervisor had decided on the second ground
    ///   that the drafter states
    static DisclosureQuestion of(
            PreviewQuestion question, List<SelectedRow> rows, List<ConcernedField> protectedFacts) {
        return new DisclosureQuestion(
                question.named(),
                question.instrument(),
                question.at(),
                question.draft().kind(),
                question.sender(),
                question.recipient(),
                question.draft().purpose(),
                offence(question),
                question.draft().transferGround(),
                question.draft().handlingCodes(),
                null,
                acts(question, protectedFacts),
                fields(rows));
    }

    /// Only a request says on the wire what it is about. Of everything else the guard sees no
    /// offence and takes the worst, so the preview does too: it must not promise more.
    private static @Nullable Offence offence(PreviewQuestion question) {
        return question.draft().part() instanceof RequestPart request ? request.offence() : null;
    }

    /// Assurances that stand in the instrument and that the drafter names.
    private static Acts acts(PreviewQuestion question, List<ConcernedField> protectedFacts) {
        @Nullable StatedGround stated = question.draft().secondGround();
        List<SupervisorAct> decided =
                stated == null || protectedFacts.isEmpty()
                        ? List.of()
                        : List.of(
                                new SupervisorAct(
                                        SECOND_GROUND,
                                        stated.ground(),
                                        protectedFacts.stream()
                                                .map(ConcernedField::ref)
                                                .collect(Collectors.toSet()),
                                        protectedFacts.stream()
                                                .map(each -> FieldClass.of(each.fieldClass()))
                                                .collect(Collectors.toSet()),
                                        question.at()));
        return new Acts(named(question), decided, List.of(), List.of());
    }

    static List<Assurance> named(PreviewQuestion question) {
        @Nullable Instrument instrument = question.instrument();
        return instrument == null
                ? List.of()
                : instrument.assurances().stream()
                        .filter(each -> question.draft().assuranceIds().contains(each.id()))
                        .toList();
    }

    private static List<FieldToJudge> fields(List<SelectedRow> rows) {
        List<FieldToJudge> fields = new ArrayList<>();
        for (SelectedRow row : rows) {
            for (CatalogueField field : row.fields()) {
                FieldClass fieldClass = FieldClass.of(field.fieldClass());
                fields.add(
                        new FieldToJudge(
                                row.subject(),
                                field.name(),
                                fieldClass,
                                row.withoutIdentity() && fieldClass.identifying()
                                        ? Treatment.REFERENCE
                                        : Treatment.DISCLOSE));
            }
        }
        return fields;
    }
}
