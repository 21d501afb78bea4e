package org.liaison.cases.preview;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.textcheck.CheckTexts;
import org.liaison.cases.textcheck.CheckedText;
import org.liaison.cases.textcheck.FindingDecisions;
import org.liaison.cases.textcheck.KnownInThread;
import org.liaison.cases.textcheck.TextBasis;
import org.liaison.cases.textcheck.WrittenText;
import org.liaison.cases.textcheck.WrittenTexts;
import org.liaison.policy.DisclosurePolicy;
import org.liaison.policy.PolicyDecision;
import org.liaison.policy.party.OfficeCode;
import org.liaison.policy.subject.Treatment;

/// Shows what would leave with a draft.
public final class MakePreview {

    private final DisclosurePolicy policy;
    private final TreatRows treatRows;
    private final CheckTexts checkTexts;
    private final ReferenceAssignments references;

    public MakePreview(
            DisclosurePolicy policy,
            TreatRows treatRows,
            CheckTexts checkTexts,
            ReferenceAssignments references) {
        this.policy = policy;
        this.treatRows = treatRows;
        this.checkTexts = checkTexts;
        this.references = references;
    }

    /// The preview of a draft against the case, the instrument and the moment.
    ///
    /// @throws org.liaison.cases.draft.DraftInvalid if the draft names what the case does not have
    public Preview of(PreviewQuestion question) {
        Map<String, String> refs = referencesOf(question.caseFile(), question.recipient());
        List<SelectedRow> rows = SelectedRow.of(question, refs);
        PolicyDecision unlifted = policy.judge(PolicyQuestions.of(question, rows, List.of()));
        List<ConcernedField> protectedFacts =
                question.draft().secondGround() == null
                        ? List.of()
                        : Blocks.needingSecondGround(question, unlifted, rows);
        PolicyDecision decision =
                protectedFacts.isEmpty()
                        ? unlifted
                        : policy.judge(PolicyQuestions.of(question, rows, protectedFacts));
        List<PreviewedRow> entities =
                IdentifiabilityEstimate.estimated(treatRows.treat(rows, decision));
        List<CheckedText> texts =
                checkTexts.check(
                        WrittenTexts.of(question.draft()),
                        basis(question.caseFile(), refs, entities, question.known()),
                        question.decisions());
        return new Preview(
                entities,
                texts,
                Warnings.of(question, rows, texts),
                Blocks.of(question, decision, rows, texts),
                protectedFacts,
                actsReliedOn(decision),
                question.caseFile() == null ? null : question.caseFile().id().value());
    }

    /// What is found in one text while it is typed, against the same case and the same preview.
    ///
    /// @param draft the preview of the draft the text belongs to; `null` while there is none
    public CheckedText check(
            WrittenText text,
            @Nullable CaseFile caseFile,
            KnownInThread known,
            OfficeCode recipient,
            @Nullable Preview draft,
            FindingDecisions decisions) {
        Map<String, String> refs = referencesOf(caseFile, recipient);
        TextBasis basis =
                basis(caseFile, refs, draft == null ? List.of() : draft.entities(), known);
        return checkTexts.check(List.of(text), basis, decisions).getFirst();
    }

    private Map<String, String> referencesOf(@Nullable CaseFile caseFile, OfficeCode recipient) {
        return caseFile == null
                ? Map.of()
                : references.of(caseFile.id(), recipient.value(), Letters.of(caseFile));
    }

    private static TextBasis basis(
            @Nullable CaseFile caseFile,
            Map<String, String> refs,
            List<PreviewedRow> entities,
            KnownInThread known) {
        Set<List<String>> disclosed = new HashSet<>();
        for (PreviewedRow entity : entities) {
            for (PreviewedField field : entity.fields()) {
                if (field.treatment() == Treatment.DISCLOSE) {
                    disclosed.add(List.of(entity.localRef(), field.field()));
                }
            }
        }
        return TextBasis.of(
                caseFile, refs, (row, field) -> disclosed.contains(List.of(row, field)), known);
    }

    private static Set<String> actsReliedOn(PolicyDecision decision) {
        return switch (decision) {
            case PolicyDecision.Permitted permitted ->
                    permitted.actsReliedOn().stream()
                            .filter(act -> !act.equals(PolicyQuestions.SECOND_GROUND))
                            .collect(Collectors.toUnmodifiableSet());
            case PolicyDecision.Refused _ -> Set.of();
        };
    }
}
