package org.liaison.cases.casefile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// A sound case that has no id yet: what an import brings and an export writes.
///
/// @param caseRef the unit's own reference of the case
/// @param rows what is on file about it, in order
@Sensitive
public record CaseContent(String caseRef, List<Particulars> rows) {

    public CaseContent {
        rows = List.copyOf(rows);
        requireSound(caseRef, rows);
    }

    /// Throws [RuleBroken] unless the text may be the reference of a case.
    public static void requireReference(String caseRef) {
        Particulars.requireReference("caseRef", caseRef);
    }

    /// Throws [RuleBroken] unless the rows can be a case: references are unique, and whoever is
    /// named as a person is one.
    public static void requireSound(String caseRef, List<Particulars> rows) {
        requireReference(caseRef);
        if (rows.isEmpty()) {
            throw new RuleBroken(Rule.NO_ROWS, null);
        }
        Set<String> refs = new HashSet<>();
        Set<String> persons = personRefs(rows);
        for (int n = 0; n < rows.size(); n++) {
            if (!refs.add(rows.get(n).ref())) {
                throw new RuleBroken(Rule.DUPLICATE_REFERENCE, "ref", n);
            }
            String person = rows.get(n).personRef();
            if (person != null && !persons.contains(person)) {
                throw new RuleBroken(Rule.DANGLING_PERSON, "lia_PersonRef", n);
            }
        }
    }

    static Set<String> personRefs(List<Particulars> rows) {
        Set<String> refs = new HashSet<>();
        for (Particulars row : rows) {
            if (row.kind() == ParticularsKind.PERSON) {
                refs.add(row.ref());
            }
        }
        return refs;
    }

    @Override
    public String toString() {
        return Redacted.of(CaseContent.class);
    }
}
