package org.liaison.cases.casefile.htcds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.Fault;
import org.liaison.schemas.FieldCatalogue;

/// The columns of a file: four that say what a row is, and any of the catalogue.
final class Columns {

    static final String ENTITY = "entity";
    static final String CASE_REF = "caseRef";
    static final String REF = "ref";
    static final String PERSON_REF = "lia_PersonRef";

    /// What every file has.
    static final List<String> KEYS = List.of(ENTITY, CASE_REF, REF, PERSON_REF);

    /// The most that a file can have.
    static final int MAX = KEYS.size() + FieldCatalogue.standard().fields().size();

    private Columns() {}

    /// What is wrong with a header, all of it.
    static List<Fault> faults(List<String> header) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < header.size(); n++) {
            Fault fault = fault(header.get(n), n, seen);
            if (fault != null) {
                faults.add(fault);
            }
        }
        for (String key : KEYS) {
            if (!seen.contains(key)) {
                faults.add(FileRule.MISSING_COLUMN.at(1, key));
            }
        }
        return faults;
    }

    /// An unknown name may be the first row of a file without a header: it is not repeated.
    private static @Nullable Fault fault(String name, int n, Set<String> seen) {
        if (known(name).isEmpty()) {
            return FileRule.UNKNOWN_COLUMN.at(1, "column " + (n + 1));
        }
        return seen.add(name) ? null : FileRule.DUPLICATE_COLUMN.at(1, name);
    }

    private static Optional<String> known(String name) {
        return KEYS.contains(name) || FieldCatalogue.standard().field(name).isPresent()
                ? Optional.of(name)
                : Optional.empty();
    }
}
