package org.liaison.audit.inspection;

import java.util.List;

/// Where the erasable table is asked in which entries a person stands. Once the salt is erased,
/// nobody can answer any more.
public interface PersonEntries {

    /// Entries of the disclosure log that name the person.
    List<PersonEntry> inDisclosures(String personKey, Asker asker);

    /// Entries of the access log that name the person.
    List<PersonEntry> inAccesses(String personKey, Asker asker);

    /// An entry that names the person.
    ///
    /// @param commitment hex, to be compared with the line of the log
    record PersonEntry(String entryId, String commitment) {}
}
