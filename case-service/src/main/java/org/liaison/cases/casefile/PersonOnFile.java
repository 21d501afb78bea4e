package org.liaison.cases.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// A person of a case: the opaque key, and what the row says about how to treat the person.
///
/// @param key opaque key in this office
/// @param row the person's own row
@Sensitive
public record PersonOnFile(PersonKey key, Particulars row) {

    public PersonOnFile {
        if (row.kind() != ParticularsKind.PERSON) {
            throw new IllegalArgumentException("a person is a Person row, not " + row.kind());
        }
    }

    /// Codes of `lia_Categories`. **Empty means unknown**: the strictest treatment.
    public Set<String> categories() {
        return codes("lia_Categories");
    }

    /// `yes`, `no` or `unknown`; a person whose row does not say is `unknown`, treated as a child.
    public String minor() {
        return row.value("lia_Minor").orElse("unknown");
    }

    /// Codes of `lia_Flags`.
    public Set<String> flags() {
        return codes("lia_Flags");
    }

    /// ISO 3166-1 codes of `prs_Citizenship`, as on file.
    public List<String> citizenships() {
        return List.copyOf(codes("prs_Citizenship"));
    }

    private Set<String> codes(String field) {
        return row.value(field)
                .map(value -> (Set<String>) new LinkedHashSet<>(ValueForm.parts(value)))
                .orElse(Set.of());
    }

    @Override
    public String toString() {
        return Redacted.of(PersonOnFile.class);
    }
}
