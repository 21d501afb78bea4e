package org.liaison.cases.casefile;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaison.kit.sensitive.Sensitive;

/// A case as one unit of this office has it on file.
///
/// @param id opaque id
/// @param caseRef the unit's own reference of the case; one case file per unit has it
/// @param unit the unit that owns it: its officers see it, others do not know that it exists
/// @param openedAt when it was put on file
/// @param rows what is on file, in the order in which it came
/// @param personKeys the opaque key of each Person row, by the row's reference
@Sensitive
public record CaseFile(
        CaseFileId id,
        String caseRef,
        String unit,
        Instant openedAt,
        List<Particulars> rows,
        Map<String, PersonKey> personKeys) {

    public CaseFile {
        rows = List.copyOf(rows);
        personKeys = Collections.unmodifiableMap(new LinkedHashMap<>(personKeys));
        CaseContent.requireSound(caseRef, rows);
        if (!CaseContent.personRefs(rows).equals(personKeys.keySet())) {
            throw new IllegalArgumentException("each Person row has one key and no other row has");
        }
        if (new HashSet<>(personKeys.values()).size() != personKeys.size()) {
            throw new IllegalArgumentException("a person key belongs to one person");
        }
    }

    /// The case without its ids, as it is exported.
    public CaseContent content() {
        return new CaseContent(caseRef, rows);
    }

    /// The row with that reference; empty if the case has none.
    public Optional<Particulars> row(String ref) {
        return rows.stream().filter(row -> row.ref().equals(ref)).findFirst();
    }

    /// The persons of the case, in the order of their rows.
    public List<PersonOnFile> persons() {
        return rows.stream()
                .filter(row -> row.kind() == ParticularsKind.PERSON)
                .map(row -> new PersonOnFile(keyOf(row), row))
                .toList();
    }

    /// The person that a row is about: the person of a Person row, or the one it belongs to; empty
    /// if it belongs to nobody.
    public Optional<PersonOnFile> personOf(Particulars row) {
        String ref = row.kind() == ParticularsKind.PERSON ? row.ref() : row.personRef();
        return persons().stream().filter(person -> person.row().ref().equals(ref)).findFirst();
    }

    /// The keys of all persons of the case, as the access log takes them.
    public List<String> keysOfPersons() {
        return personKeys.values().stream().map(PersonKey::toString).toList();
    }

    private PersonKey keyOf(Particulars person) {
        PersonKey key = personKeys.get(person.ref());
        if (key == null) {
            throw new IllegalStateException("a Person row without a key");
        }
        return key;
    }

    /// The id alone: what is on file stays unsaid.
    @Override
    public String toString() {
        return "CaseFile[" + id + "]";
    }
}
