package org.liaison.cases.casefile.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.Fault;
import org.liaison.cases.casefile.ImportCaseFiles;
import org.liaison.cases.casefile.ImportOutcome;
import org.liaison.kit.access.Justification;
import org.liaison.kit.access.JustificationArgument;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Takes cases from a file.
@RestController
@PreAuthorize("hasRole('OFFICER')")
class ImportController {

    private static final Justification AN_IMPORT = new Justification("import");

    private final ImportCaseFiles importCaseFiles;

    ImportController(ImportCaseFiles importCaseFiles) {
        this.importCaseFiles = importCaseFiles;
    }

    @PostMapping(path = "/api/case-files/imports", consumes = "text/csv")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Puts the cases of an HTCDS 2.0 file on file, all or none",
            description =
                    "Warnings name what looks wrong in a file that was taken. A refused file (422"
                            + " import-refused) has up to 20 faults: rule, expected, row, field and,"
                            + " where it can be told, remedy: what was meant and how to save it right."
                            + " A value is never repeated.")
    ImportView importFile(
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestHeader(name = "Liaison-Justification", required = false)
                    @Nullable String justification,
            @Parameter(hidden = true) InputStream file,
            Caller caller)
            throws IOException {
        requireUtf8(type);
        Justification why = reason(justification);
        return switch (importCaseFiles.importFrom(file, caller, why)) {
            case ImportOutcome.Imported imported -> ImportView.of(imported);
            case ImportOutcome.FileRefused refused -> throw refused(refused.faults());
            case ImportOutcome.ReferenceTaken() ->
                    throw new ProblemException(
                            ProblemType.WRONG_STATE, Map.of("rule", "case-reference-taken"));
        };
    }

    /// An import shows nothing: it may come without a reason, but not with one that is none.
    private static Justification reason(@Nullable String header) {
        return header == null || header.isBlank()
                ? AN_IMPORT
                : JustificationArgument.of(header, null);
    }

    private static void requireUtf8(MediaType type) {
        Charset charset = type.getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new ProblemException(ProblemType.WRONG_MEDIA_TYPE);
        }
    }

    private static ProblemException refused(List<Fault> faults) {
        Map<String, Object> properties = new LinkedHashMap<>(named(faults.getFirst()));
        properties.put("faults", faults.stream().map(ImportController::named).toList());
        return new ProblemException(ProblemType.IMPORT_REFUSED, properties);
    }

    private static Map<String, Object> named(Fault fault) {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("rule", fault.rule());
        names.put("expected", fault.expected());
        names.put("row", fault.row());
        String column = fault.column();
        if (column != null) {
            names.put("field", column);
        }
        String remedy = fault.remedy();
        if (remedy != null) {
            names.put("remedy", remedy);
        }
        return names;
    }
}
