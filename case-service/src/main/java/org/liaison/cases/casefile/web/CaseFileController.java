package org.liaison.cases.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseContent;
import org.liaison.cases.casefile.CaseFile;
import org.liaison.cases.casefile.CaseFileId;
import org.liaison.cases.casefile.CaseFiles;
import org.liaison.cases.casefile.CaseInterchange;
import org.liaison.cases.casefile.ConsultCaseFile;
import org.liaison.cases.casefile.PlaceInList;
import org.liaison.kit.access.Justification;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The case files of the caller's unit.
@RestController
@RequestMapping("/api/case-files")
@PreAuthorize("hasRole('OFFICER')")
class CaseFileController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final int MAX_PAGE = 200;

    private final CaseFiles caseFiles;
    private final ConsultCaseFile consultCaseFile;
    private final CaseInterchange interchange;

    CaseFileController(
            CaseFiles caseFiles, ConsultCaseFile consultCaseFile, CaseInterchange interchange) {
        this.caseFiles = caseFiles;
        this.consultCaseFile = consultCaseFile;
        this.interchange = interchange;
    }

    @GetMapping
    @Operation(summary = "References of the unit's case files, what changed last first")
    CaseFilePageView list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw invalid("limit", "1-" + MAX_PAGE);
        }
        PlaceInList behind =
                cursor == null
                        ? null
                        : PlaceInList.of(cursor)
                                .orElseThrow(() -> invalid("cursor", "from-an-earlier-page"));
        return CaseFilePageView.of(caseFiles.references(caller.unit(), behind, limit + 1), limit);
    }

    @GetMapping("/{id}")
    @Operation(summary = "A case file with its fields; puts the consultation on record first")
    ResponseEntity<CaseFileView> show(
            @PathVariable UUID id, Justification justification, Caller caller) {
        CaseFile caseFile = consult(id, justification, caller);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(CaseFileView.of(caseFile));
    }

    @GetMapping(path = "/{id}/export", produces = "text/csv")
    @Operation(summary = "A case file as HTCDS 2.0; puts the consultation on record first")
    ResponseEntity<byte[]> export(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean spreadsheet,
            Justification justification,
            Caller caller)
            throws IOException {
        List<CaseContent> content = List.of(consult(id, justification, caller).content());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        if (spreadsheet) {
            interchange.writeForSpreadsheet(content, file);
        } else {
            interchange.write(content, file);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("case-file-" + id + ".csv")
                                .build()
                                .toString())
                .body(file.toByteArray());
    }

    /// Another unit's case file is as unknown as one that does not exist.
    private CaseFile consult(UUID id, Justification justification, Caller caller) {
        return consultCaseFile
                .consult(new CaseFileId(id), caller, justification)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    private static ProblemException invalid(String field, String rule) {
        return new ProblemException(
                ProblemType.INVALID_FIELD,
                Map.of("errors", List.of(Map.of("field", field, "rule", rule))));
    }
}
