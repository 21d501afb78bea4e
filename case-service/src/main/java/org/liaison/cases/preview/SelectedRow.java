package org.liaison.cases.preview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.PersonOnFile;
import org.liaison.cases.draft.DraftInvalid;
import org.liaison.cases.draft.MessagePart.RequestPart;
import org.liaison.cases.draft.Selection;
import org.liaison.policy.subject.PersonLink;
import org.liaison.policy.subject.Subject;
import org.liaison.schemas.CatalogueField;

/// A row the drafter selected, with its fields in catalogue order.
///
/// @param person the person it is or belongs to; `null` if to none
/// @param withoutIdentity whether identifying fields go as references only
record SelectedRow(
        Particulars row,
        @Nullable PersonOnFile person,
        Subject subject,
        String ref,
        @Nullable String personRef,
        boolean withoutIdentity,
        List<CatalogueField> fields) {

    static List<SelectedRow> of(PreviewQuestion question, Map<String, String> refs) {
        CaseFile caseFile = question.caseFile();
        List<Selection> selections = question.draft().selections();
        if (caseFile == null) {
            if (!selections.isEmpty()) {
                throw new DraftInvalid("selections", "link a case file first");
            }
            return List.of();
        }
        Subjects subjects = new Subjects(caseFile, refs, link(question));
        List<SelectedRow> rows = new ArrayList<>();
        for (Selection selection : selections) {
            Particulars row =
                    caseFile.row(selection.entityRef())
                            .orElseThrow(() ->
                                    new DraftInvalid(
                                            "selections.entityRef", "names a row of the case"));
            rows.add(selected(question, caseFile, subjects, refs, row, fields(row, selection)));
        }
        return rows;
    }

    private static SelectedRow selected(
            PreviewQuestion question,
            CaseFile caseFile,
            Subjects subjects,
            Map<String, String> refs,
            Particulars row,
            List<CatalogueField> fields) {
        Set<String> withoutIdentity = question.draft().withoutIdentity();
        String owner = row.personRef();
        return new SelectedRow(
                row,
                caseFile.personOf(row).orElse(null),
                subjects.of(row),
                refs.getOrDefault(row.ref(), ""),
                owner == null ? null : refs.get(owner),
                withoutIdentity.contains(row.ref())
                        || (owner != null && withoutIdentity.contains(owner)),
                fields);
    }

    private static List<CatalogueField> fields(Particulars row, Selection selection) {
        Set<String> wanted = new HashSet<>(selection.fields());
        List<CatalogueField> fields =
                row.kind().fields().stream()
                        .filter(field -> wanted.contains(field.name()))
                        .toList();
        if (fields.size() != wanted.size()) {
            throw new DraftInvalid("selections.fields", "columns of that row's kind");
        }
        return fields;
    }

    /// A request states the link between its purpose and the persons; what answers one has it.
    private static PersonLink link(PreviewQuestion question) {
        boolean missing =
                question.draft().part() instanceof RequestPart request
                        && request.personLink().isBlank();
        return missing ? PersonLink.MISSING : PersonLink.STATED;
    }

    @Override
    public String toString() {
        return "SelectedRow["
                + fields.stream().map(CatalogueField::name).collect(Collectors.joining(","))
                + "]";
    }
}
