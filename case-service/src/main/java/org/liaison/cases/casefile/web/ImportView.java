package org.liaison.cases.casefile.web;

import java.util.List;
import java.util.UUID;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.ImportOutcome.Imported;
import org.liaison.cases.casefile.ImportWarning;

/// What an import put on file, and what should be looked at in it.
///
/// @param warnings in the order of the file, at most 100
/// @param warningsLeftOut how many more there were
record ImportView(List<ImportedView> caseFiles, List<WarningView> warnings, int warningsLeftOut) {

    /// One case file of the import.
    ///
    /// @param entities how many rows it has
    record ImportedView(UUID caseFileId, String caseRef, int entities) {

        static ImportedView of(CaseFile caseFile) {
            return new ImportedView(
                    caseFile.id().value(), caseFile.caseRef(), caseFile.rows().size());
        }
    }

    /// What looks wrong in a value, which is on file as it came.
    ///
    /// @param rule stable code
    /// @param row number of the record as a spreadsheet shows it
    record WarningView(String rule, String says, int row, String field, String remedy) {

        static WarningView of(ImportWarning warning) {
            return new WarningView(
                    warning.rule(),
                    warning.says(),
                    warning.row(),
                    warning.column(),
                    warning.remedy());
        }
    }

    static ImportView of(Imported imported) {
        return new ImportView(
                imported.caseFiles().stream().map(ImportedView::of).toList(),
                imported.warnings().stream().map(WarningView::of).toList(),
                imported.warningsLeftOut());
    }
}
