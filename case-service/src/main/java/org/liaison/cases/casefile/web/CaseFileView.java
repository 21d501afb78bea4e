package org.liaison.cases.casefile.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.PersonKey;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// A case file as its unit sees it.
@Sensitive
record CaseFileView(
        UUID caseFileId, String caseRef, String unit, Instant openedAt, List<RowView> entities) {

    /// A row of the case.
    ///
    /// @param personKey of a Person row only: what auditors search by
    @Sensitive
    record RowView(
            String entity,
            String ref,
            @Nullable String personRef,
            @Nullable UUID personKey,
            Map<String, String> fields) {

        @Override
        public String toString() {
            return Redacted.of(RowView.class);
        }
    }

    static CaseFileView of(CaseFile caseFile) {
        return new CaseFileView(
                caseFile.id().value(),
                caseFile.caseRef(),
                caseFile.unit(),
                caseFile.openedAt(),
                caseFile.rows().stream().map(row -> row(caseFile, row)).toList());
    }

    private static RowView row(CaseFile caseFile, Particulars row) {
        PersonKey key = caseFile.personKeys().get(row.ref());
        return new RowView(
                row.kind().code(),
                row.ref(),
                row.personRef(),
                key == null ? null : key.value(),
                row.fields());
    }

    @Override
    public String toString() {
        return Redacted.of(CaseFileView.class);
    }
}
