package org.liaison.audit.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaison.audit.inspection.AskByPerson;
import org.liaison.audit.inspection.Asker;
import org.liaison.audit.inspection.Filter;
import org.liaison.audit.inspection.Inspection;
import org.liaison.audit.inspection.Inspection.LogLine;
import org.liaison.audit.inspection.Inspection.RaisedAlarm;
import org.liaison.audit.inspection.PersonEntries.PersonEntry;
import org.liaison.kit.access.JustificationArgument;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/// Auditors' queries. Lists are newest first and page by cursor.
@RestController
@PreAuthorize("hasRole('AUDITOR')")
class InspectionController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final Set<String> DISCLOSURES =
            Set.of(
                    "from",
                    "to",
                    "partner",
                    "officer",
                    "exchangeFile",
                    "kind",
                    "person",
                    "cursor",
                    "limit");
    private static final Set<String> ACCESSES =
            Set.of(
                    "from",
                    "to",
                    "officer",
                    "subject",
                    "kind",
                    "justificationKind",
                    "person",
                    "cursor",
                    "limit");
    private static final Set<String> TIMES = Set.of("from", "to");

    private final Inspection inspection;
    private final AskByPerson persons;

    InspectionController(Inspection inspection, AskByPerson persons) {
        this.inspection = inspection;
        this.persons = persons;
    }

    /// A page of a list.
    record Page(List<Map<String, String>> items, @Nullable String next) {}

    /// All alarms that fit on one page.
    record Alarms(List<RaisedAlarm> items) {}

    /// Accesses for which somebody broke the glass.
    ///
    /// @param byOfficer official number to how often
    record BrokenGlass(long count, Map<String, Long> byOfficer, List<Map<String, String>> items) {}

    @GetMapping(value = "/api/disclosures", produces = MediaType.APPLICATION_JSON_VALUE)
    Page disclosures(
            @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) WebRequest request,
            @AuthenticationPrincipal Jwt token) {
        return page(disclosureLines(parameters, request, token), parameters);
    }

    @GetMapping(value = "/api/disclosures", produces = CSV)
    ResponseEntity<String> disclosuresAsCsv(
            @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) WebRequest request,
            @AuthenticationPrincipal Jwt token) {
        return csv(disclosureLines(parameters, request, token), parameters);
    }

    @GetMapping("/api/disclosures/{entryId}")
    Map<String, String> disclosure(@PathVariable String entryId) {
        return inspection.disclosures(Filter.entry(entryId)).stream()
                .findFirst()
                .map(LogLine::columns)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }

    @GetMapping(value = "/api/accesses", produces = MediaType.APPLICATION_JSON_VALUE)
    Page accesses(
            @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) WebRequest request,
            @AuthenticationPrincipal Jwt token) {
        return page(accessLines(parameters, request, token), parameters);
    }

    @GetMapping(value = "/api/accesses", produces = CSV)
    ResponseEntity<String> accessesAsCsv(
            @RequestParam Map<String, String> parameters,
            @Parameter(hidden = true) WebRequest request,
            @AuthenticationPrincipal Jwt token) {
        return csv(accessLines(parameters, request, token), parameters);
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

    private List<LogLine> disclosureLines(
            Map<String, String> parameters, WebRequest request, Jwt token) {
        InspectionParameters read = new InspectionParameters(parameters, DISCLOSURES);
        String person = read.plain("person");
        List<PersonEntry> entries =
                person == null ? null : persons.inDisclosures(person, asker(request, token));
        return lines(read.filter("exchangeFile", ids(entries)), entries, inspection::disclosures);
    }

    private List<LogLine> accessLines(
            Map<String, String> parameters, WebRequest request, Jwt token) {
        InspectionParameters read = new InspectionParameters(parameters, ACCESSES);
        String person = read.plain("person");
        List<PersonEntry> entries =
                person == null ? null : persons.inAccesses(person, asker(request, token));
        return lines(read.filter("subject", ids(entries)), entries, inspection::accesses);
    }

    /// Who asks for a person says why.
    private static Asker asker(WebRequest request, Jwt token) {
        return new Asker(
                Caller.from(token),
                JustificationArgument.of(
                        request.getHeader(JustificationArgument.STATED),
                        request.getHeader(JustificationArgument.BREAK_GLASS)),
                token.getTokenValue());
    }

    /// Lines that name a person count only when the line holds the commitment itself.
    private static List<LogLine> lines(
            Filter filter,
            @Nullable List<PersonEntry> entries,
            Function<Filter, List<LogLine>> source) {
        List<LogLine> found = source.apply(filter);
        if (entries == null) {
            return found;
        }
        List<LogLine> confirmed = new ArrayList<>();
        for (LogLine line : found) {
            String commitments = line.columns().getOrDefault("commitments", "");
            if (entries.stream()
                    .anyMatch(entry ->
                            entry.entryId().equals(line.columns().get("entryId"))
                                    && commitments.contains(entry.commitment()))) {
                confirmed.add(line);
            }
        }
        return confirmed;
    }

    private static @Nullable List<String> ids(@Nullable List<PersonEntry> entries) {
        return entries == null ? null : entries.stream().map(PersonEntry::entryId).toList();
    }

    private static Page page(List<LogLine> lines, Map<String, String> parameters) {
        return new Page(lines.stream().map(LogLine::columns).toList(), next(lines, parameters));
    }

    /// CSV has no place for the cursor, so a header holds it.
    private static ResponseEntity<String> csv(List<LogLine> lines, Map<String, String> parameters) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        @Nullable String next = next(lines, parameters);
        if (next != null) {
            answer.header("Liaison-Next-Cursor", next);
        }
        return answer.body(CsvView.of(lines));
    }

    private static @Nullable String next(List<LogLine> lines, Map<String, String> parameters) {
        String asked = parameters.getOrDefault("limit", "");
        int limit = asked.isEmpty() ? 100 : Integer.parseInt(asked);
        return lines.size() < limit ? null : Cursor.after(lines.getLast().index());
    }
}
