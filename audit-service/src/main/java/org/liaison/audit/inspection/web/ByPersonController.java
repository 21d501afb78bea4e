package org.liaison.audit.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.liaison.audit.inspection.AskByPerson;
import org.liaison.audit.inspection.Asker;
import org.liaison.audit.inspection.Filter;
import org.liaison.audit.inspection.Inspection;
import org.liaison.audit.inspection.Inspection.LogLine;
import org.liaison.audit.inspection.PersonEntries.PersonEntry;
import org.liaison.kit.access.Justification;
import org.liaison.kit.problem.ProblemException;
import org.liaison.kit.problem.ProblemType;
import org.liaison.kit.security.Caller;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Auditors' questions for a person. They are posted: a person stands in no address, and so in no
/// history, log or referrer. Who asks says why.
@RestController
@PreAuthorize("hasRole('AUDITOR')")
class ByPersonController {

    private static final String PERSON = "person";
    private static final Set<String> DISCLOSURES = withPerson(InspectionController.DISCLOSURES);
    private static final Set<String> ACCESSES = withPerson(InspectionController.ACCESSES);

    private final Inspection inspection;
    private final AskByPerson persons;

    ByPersonController(Inspection inspection, AskByPerson persons) {
        this.inspection = inspection;
        this.persons = persons;
    }

    @PostMapping(value = "/api/disclosures/by-person", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Disclosures that mean a person: its key, and filters as in the list")
    LinePage.Page disclosures(
            @RequestBody Map<String, String> body,
            Justification justification,
            Caller caller,
            @AuthenticationPrincipal Jwt token) {
        return disclosureLines(body, asker(justification, caller, token)).page();
    }

    @PostMapping(value = "/api/disclosures/by-person", produces = LinePage.CSV)
    ResponseEntity<String> disclosuresAsCsv(
            @RequestBody Map<String, String> body,
            Justification justification,
            Caller caller,
            @AuthenticationPrincipal Jwt token) {
        return disclosureLines(body, asker(justification, caller, token)).csv();
    }

    @PostMapping(value = "/api/accesses/by-person", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Accesses that mean a person: its key, and filters as in the list")
    LinePage.Page accesses(
            @RequestBody Map<String, String> body,
            Justification justification,
            Caller caller,
            @AuthenticationPrincipal Jwt token) {
        return accessLines(body, asker(justification, caller, token)).page();
    }

    @PostMapping(value = "/api/accesses/by-person", produces = LinePage.CSV)
    ResponseEntity<String> accessesAsCsv(
            @RequestBody Map<String, String> body,
            Justification justification,
            Caller caller,
            @AuthenticationPrincipal Jwt token) {
        return accessLines(body, asker(justification, caller, token)).csv();
    }

    private LinePage disclosureLines(Map<String, String> body, Asker asker) {
        InspectionParameters read = new InspectionParameters(body, DISCLOSURES);
        String person = person(read);
        read.filter("exchangeFile", List.of());
        List<PersonEntry> entries = persons.inDisclosures(person, asker);
        Filter filter = read.filter("exchangeFile", ids(entries));
        return LinePage.of(inspection.disclosures(filter), filter, line -> means(line, entries));
    }

    private LinePage accessLines(Map<String, String> body, Asker asker) {
        InspectionParameters read = new InspectionParameters(body, ACCESSES);
        String person = person(read);
        read.filter("subject", List.of());
        List<PersonEntry> entries = persons.inAccesses(person, asker);
        Filter filter = read.filter("subject", ids(entries));
        return LinePage.of(inspection.accesses(filter), filter, line -> means(line, entries));
    }

    private static String person(InspectionParameters read) {
        String person = read.plain(PERSON);
        if (person == null) {
            throw new ProblemException(ProblemType.INVALID_FIELD, Map.of("field", PERSON));
        }
        return person;
    }

    private static Asker asker(Justification why, Caller caller, Jwt token) {
        return new Asker(caller, why, token.getTokenValue());
    }

    /// Lines that name a person count only when the line holds the commitment itself.
    private static boolean means(LogLine line, List<PersonEntry> entries) {
        String commitments = line.columns().getOrDefault("commitments", "");
        return entries.stream()
                .anyMatch(entry ->
                        entry.entryId().equals(line.columns().get("entryId"))
                                && commitments.contains(entry.commitment()));
    }

    private static List<String> ids(List<PersonEntry> entries) {
        return entries.stream().map(PersonEntry::entryId).toList();
    }

    private static Set<String> withPerson(Set<String> names) {
        Set<String> all = new TreeSet<>(names);
        all.add(PERSON);
        return Set.copyOf(all);
    }
}
