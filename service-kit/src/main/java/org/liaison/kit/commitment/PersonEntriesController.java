package org.liaison.kit.commitment;

import java.util.List;
import org.liaison.kit.access.Justification;
import org.liaison.kit.access.OnRecord;
import org.liaison.kit.security.Caller;
import org.liaison.schemas.audit.AccessKind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tells an auditor which entries of the logs mean a person this service knows. That somebody asked
/// is a consultation like any other.
@RestController
public class PersonEntriesController {

    private static final String SUBJECT = "person-entries";

    private final PersonCommitments commitments;
    private final OnRecord onRecord;

    public PersonEntriesController(PersonCommitments commitments, OnRecord onRecord) {
        this.commitments = commitments;
        this.onRecord = onRecord;
    }

    /// All entries of the person with this key, as they were before this question.
    @GetMapping("/api/person-entries")
    @PreAuthorize("hasRole('AUDITOR')")
    public List<PersonEntry> entries(
            @RequestParam String person, Justification justification, Caller caller) {
        List<PersonEntry> entries = commitments.entriesOf(person);
        onRecord.before(
                AccessKind.CONSULTATION, caller, justification, SUBJECT, known(person, entries));
        return entries;
    }

    /// Only who is known here: a salt for anybody else, or for somebody who was erased, would be
    /// made by the question.
    public static List<String> known(String person, List<PersonEntry> entries) {
        return entries.isEmpty() ? List.of() : List.of(person);
    }
}
