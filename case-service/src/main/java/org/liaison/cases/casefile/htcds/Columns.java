package org.liaison.cases.casefile.htcds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.arrival.Blanks;
import org.liaison.cases.arrival.PicklistLabels;
import org.liaison.cases.casefile.Fault;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldCatalogue;

/// The columns of a file: four that say what a row is, and any of the catalogue. A column without a
/// name and without a value is none.
final class Columns {

    static final String ENTITY = "entity";
    static final String CASE_REF = "caseRef";
    static final String REF = "ref";
    static final String PERSON_REF = "lia_PersonRef";

    /// What every file has.
    static final List<String> KEYS = List.of(ENTITY, CASE_REF, REF, PERSON_REF);

    private static final String NOT_CATALOGUED = "";

    /// The names by their letters alone.
    private static final Map<String, String> BY_LETTERS = byLetters();

    /// The names by their letters without the prefix of their record; blank where several have
    /// them.
    private static final Map<String, String> BY_LABEL = byLabel();

    private Columns() {}

    /// What is wrong with a header, all of it.
    ///
    /// @param row number of the record in the file
    static List<Fault> faults(List<String> header, int row) {
        List<Fault> faults = new ArrayList<>();
        if (namesIn(header) == 0) {
            return List.of(noHeader(header, row));
        }
        Set<String> seen = new HashSet<>();
        for (int n = 0; n < header.size(); n++) {
            Fault fault = isNone(header, n) ? null : fault(header.get(n), n, row, seen);
            if (fault != null) {
                faults.add(fault);
            }
        }
        for (String key : KEYS) {
            if (!seen.contains(key)) {
                faults.add(FileRule.MISSING_COLUMN.at(row, key));
            }
        }
        return faults;
    }

    /// How many of the cells are names of columns, however they are written.
    static int namesIn(List<String> cells) {
        return (int)
                cells.stream()
                        .filter(cell -> BY_LETTERS.containsKey(PicklistLabels.letters(cell)))
                        .count();
    }

    /// Whether the column has no name.
    static boolean isNone(List<String> header, int n) {
        return Blanks.isBlank(header.get(n));
    }

    /// The name of a column for a person to find it.
    static String placeOf(List<String> header, int n) {
        return isNone(header, n) ? place(n) : header.get(n);
    }

    private static String place(int n) {
        return "column " + (n + 1);
    }

    private static Fault noHeader(List<String> cells, int row) {
        boolean together = cells.stream().anyMatch(Separator::isWithin);
        return together
                ? FileRule.SEPARATOR.at(
                        row,
                        null,
                        "all columns stand in one cell: open the file so that each has its own, and "
                                + SavingAsCsv.IN_COLUMNS)
                : FileRule.NO_HEADER.at(
                        row,
                        null,
                        "the first line is no header: write the names of the columns, entity,caseRef,"
                                + "ref,lia_PersonRef among them, and take away what stands above");
    }

    /// An unknown name may be the first row of a file without a header: it is not repeated.
    private static @Nullable Fault fault(String name, int n, int row, Set<String> seen) {
        if (name.equals(BY_LETTERS.get(PicklistLabels.letters(name)))) {
            return seen.add(name) ? null : FileRule.DUPLICATE_COLUMN.at(row, name);
        }
        String right = rightName(name);
        if (right.isEmpty()) {
            return FileRule.UNKNOWN_COLUMN.at(row, place(n));
        }
        String remedy =
                seen.add(right)
                        ? "the column is written " + right
                        : "the column " + right + " stands there already";
        return FileRule.UNKNOWN_COLUMN.at(row, place(n), remedy);
    }

    private static String rightName(String name) {
        String letters = PicklistLabels.letters(name);
        return BY_LETTERS.getOrDefault(letters, BY_LABEL.getOrDefault(letters, NOT_CATALOGUED));
    }

    private static Map<String, String> byLetters() {
        Map<String, String> names = new HashMap<>();
        KEYS.forEach(key -> names.put(PicklistLabels.letters(key), key));
        for (CatalogueField field : FieldCatalogue.standard().fields()) {
            names.put(PicklistLabels.letters(field.name()), field.name());
        }
        return Map.copyOf(names);
    }

    private static Map<String, String> byLabel() {
        Map<String, String> labels = new HashMap<>();
        for (CatalogueField field : FieldCatalogue.standard().fields()) {
            String label = field.name().substring(field.name().indexOf('_') + 1);
            labels.merge(
                    PicklistLabels.letters(label), field.name(), (one, other) -> NOT_CATALOGUED);
        }
        return Map.copyOf(labels);
    }
}
