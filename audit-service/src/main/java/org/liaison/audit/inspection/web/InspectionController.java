package org.liaison.audit.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaison.audit.inspection.Filter;
import org.liaison.audit.inspection.Inspection;
import org.liaison.audit.inspection.Inspection.LogLine;
import org.liaison.audit.inspection.Inspection.RaisedAlarm;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Auditors' queries. Lists are newest first and page by cursor.
@RestController
@PreAuthorize("hasRole('AUDITOR')")
class InspectionController {

    static final Set<String> DISCLOSURES =
            Set.of("from", "to", "partner", "officer", "exchangeFile", "kind", "cursor", "limit");
    static final Set<String> ACCESSES =
            Set.of(
                    "from",
                    "to",
                    "officer",
                    "subject",
                    "kind",
                    "justificationKind",
                    "cursor",
                    "limit");
    private static final Set<String> TIMES = Set.of("from", "to");

    private final Inspection inspection;

    InspectionController(Inspection inspection) {
        this.inspection = inspection;
    }

    /// All alarms that fit on one page.
    record Alarms(List<RaisedAlarm> items) {}

    /// Accesses for which somebody broke the glass.
    ///
    /// @param byOfficer official number to how often
    record BrokenGlass(long count, Map<String, Long> byOfficer, List<Map<String, String>> items) {}

    @GetMapping(value = "/api/disclosures", produces = MediaType.APPLICATION_JSON_VALUE)
    LinePage.Page disclosures(@RequestParam Map<String, String> parameters) {
        return disclosureLines(parameters).page();
    }

    @GetMapping(value = "/api/disclosures", produces = LinePage.CSV)
    ResponseEntity<String> disclosuresAsCsv(@RequestParam Map<String, String> parameters) {
        return disclosureLines(parameters).csv();
    }

    @GetMapping("/api/disclosures/{entryId}")
    Map<String, String> disclosure(@PathVariable String entryId) {
        return inspection.disclosures(Filter.entry(entryId)).stream()
                .findFirst()
                .map(LogLine::columns)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @GetMapping(value = "/api/accesses", produces = MediaType.APPLICATION_JSON_VALUE)
    LinePage.Page accesses(@RequestParam Map<String, String> parameters) {
        return accessLines(parameters).page();
    }

    @GetMapping(value = "/api/accesses", produces = LinePage.CSV)
    ResponseEntity<String> accessesAsCsv(@RequestParam Map<String, String> parameters) {
        return accessLines(parameters).csv();
    }

    @GetMapping("/api/break-glass")
    @PreAuthorize("hasAnyRole('AUDITOR', 'SUPERVISOR')")
    @Operation(summary = "Who broke the glass, how often, and why; the newest 1,000 in full")
    BrokenGlass breakGlass(@RequestParam Map<String, String> parameters) {
        InspectionParameters read = new InspectionParameters(parameters, TIMES);
        Map<String, Long> counts = inspection.brokenGlass(read.time("from"), read.time("to"));
        List<LogLine> lines =
                inspection.accesses(Filter.brokenGlass(read.time("from"), read.time("to")));
        return new BrokenGlass(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts,
                lines.stream().map(LogLine::columns).toList());
    }

    @GetMapping("/api/audit-alarms")
    Alarms alarms() {
        return new Alarms(inspection.alarms());
    }

    private LinePage disclosureLines(Map<String, String> parameters) {
        Filter filter =
                new InspectionParameters(parameters, DISCLOSURES).filter("exchangeFile", null);
        return LinePage.of(inspection.disclosures(filter), filter);
    }

    private LinePage accessLines(Map<String, String> parameters) {
        Filter filter = new InspectionParameters(parameters, ACCESSES).filter("subject", null);
        return LinePage.of(inspection.accesses(filter), filter);
    }
}
