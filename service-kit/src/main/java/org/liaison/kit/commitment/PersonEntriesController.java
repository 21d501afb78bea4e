package org.liaison.kit.commitment;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tells an auditor which entries of the logs mean a person this service knows.
@RestController
public class PersonEntriesController {

    private final PersonCommitments commitments;

    public PersonEntriesController(PersonCommitments commitments) {
        this.commitments = commitments;
    }

    /// All entries of the person with this key.
    @GetMapping("/api/person-entries")
    @PreAuthorize("hasRole('AUDITOR')")
    public List<PersonEntry> entries(@RequestParam String person) {
        return commitments.entriesOf(person);
    }
}
