package org.liaison.audit.inspection;

import java.util.List;
import org.liaison.audit.inspection.PersonEntries.PersonEntry;

/// Finds the entries that mean a person. Each question is a consultation, on record in the service
/// that keeps the salts and here before a line is shown.
public final class AskByPerson {

    private static final String DISCLOSURES = "disclosures-by-person";
    private static final String ACCESSES = "accesses-by-person";

    private final PersonEntries persons;
    private final Recording recording;

    /// Commits who asked.
    public interface Recording {

        /// Throws, and nothing may be shown, if it cannot be written.
        void before(Asker asker, String subject, String personKey);
    }

    public AskByPerson(PersonEntries persons, Recording recording) {
        this.persons = persons;
        this.recording = recording;
    }

    /// Entries of the disclosure log.
    public List<PersonEntry> inDisclosures(String personKey, Asker asker) {
        List<PersonEntry> entries = persons.inDisclosures(personKey, asker);
        recording.before(asker, DISCLOSURES, personKey);
        return entries;
    }

    /// Entries of the access log.
    public List<PersonEntry> inAccesses(String personKey, Asker asker) {
        List<PersonEntry> entries = persons.inAccesses(personKey, asker);
        recording.before(asker, ACCESSES, personKey);
        return entries;
    }
}
