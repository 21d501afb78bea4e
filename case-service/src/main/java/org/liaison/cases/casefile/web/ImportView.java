package org.liaison.cases.casefile.web;

import java.util.List;
import java.util.UUID;
import org.liaison.cases.casefile.CaseFile;

/// What an import put on file.
record ImportView(List<ImportedView> caseFiles) {

    /// One case file of the import.
    ///
    /// @param entities how many rows it has
    record ImportedView(UUID caseFileId, String caseRef, int entities) {}

    static ImportView of(List<CaseFile> imported) {
        return new ImportView(
                imported.stream()
                        .map(caseFile ->
                                new ImportedView(
                                        caseFile.id().value(),
                                        caseFile.caseRef(),
                                        caseFile.rows().size()))
                        .toList());
    }
}
