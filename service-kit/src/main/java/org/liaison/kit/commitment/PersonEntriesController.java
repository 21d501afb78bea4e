package org.liaison.kit.commitment;

import java.util.List;
import org.liaison.kit.access.Justification;
import org.liaison.kit.access.OnRecord;
import org.liaison.kit.security.Caller;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.liaison.schemas.audit.AccessKind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    /// Whom it is about. It is posted, so that a person stands in no address.
    ///
    /// @param person key
    @Sensitive
    public record PersonBody(String person) {
        @Override
        public String toString() {
            return Redacted.of(PersonBody.class);
        }
    }

    /// All entries of the person with this key, as they were before this question.
    @PostMapping("/api/person-entries")
    @PreAuthorize("hasRole('AUDITOR')")
    public List<PersonEntry> entries(
            @RequestBody PersonBody body, Justification justification, Caller caller) {
        String person = body.person();
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
