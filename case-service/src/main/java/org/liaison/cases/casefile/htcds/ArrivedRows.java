package org.liaison.cases.casefile.htcds;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.arrival.ArrivalCheck;
import org.liaison.cases.arrival.Blanks;
import org.liaison.cases.arrival.Meant;
import org.liaison.cases.arrival.PicklistLabels;
import org.liaison.cases.arrival.Remark;
import org.liaison.cases.casefile.CaseContent;
import org.liaison.cases.casefile.Fault;
import org.liaison.cases.casefile.FileReading.Accepted;
import org.liaison.cases.casefile.ImportWarning;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.ParticularsKind;
import org.liaison.cases.casefile.Rule;
import org.liaison.cases.casefile.RuleBroken;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldCatalogue;
import org.liaison.schemas.FieldType;

/// The rows of a file that have the right cells: each becomes a row of its case, or a fault that
/// says what was meant. Keeps at most 100 warnings and counts the others.
final class ArrivedRows {

    private static final int MAX_WARNINGS = 100;
    private static final Set<Rule> OF_THE_FORM =
            EnumSet.of(
                    Rule.BLANK_VALUE,
                    Rule.DATE_FORM,
                    Rule.CHECKBOX_FORM,
                    Rule.NUMBER_FORM,
                    Rule.LANGUAGE_FORM,
                    Rule.COUNTRY_FORM,
                    Rule.UNKNOWN_PICKLIST_VALUE);
    private static final List<String> ENTITIES = FieldCatalogue.RECORDS;

    private final ArrivalCheck check;
    private final CasesOfFile cases = new CasesOfFile();
    private final List<ImportWarning> warnings = new ArrayList<>();
    private int warningsLeftOut;

    ArrivedRows(ArrivalCheck check) {
        this.check = check;
    }

    /// What is wrong with the cases as wholes.
    List<Fault> faultsOfCases() {
        return cases.faults();
    }

    Accepted accepted() {
        return new Accepted(cases.contents(), warnings, warningsLeftOut);
    }

    /// Takes a row, or says why not.
    ///
    /// @param record number of the record in the file
    @Nullable Fault keep(List<String> header, List<String> cells, int record) {
        Map<String, String> fields = fields(header, cells);
        String entity = fields.getOrDefault(Columns.ENTITY, "");
        Optional<ParticularsKind> kind = ParticularsKind.of(entity);
        if (kind.isEmpty()) {
            String remedy =
                    PicklistLabels.codeOf(Columns.ENTITY, ENTITIES, entity)
                            .map(code -> "write " + code)
                            .orElse(null);
            return FileRule.UNKNOWN_ENTITY.at(record, Columns.ENTITY, remedy);
        }
        String caseRef = fields.getOrDefault(Columns.CASE_REF, "");
        String ref = fields.getOrDefault(Columns.REF, "");
        Map<String, String> values = new LinkedHashMap<>(fields);
        Columns.KEYS.forEach(values::remove);
        try {
            CaseContent.requireReference(caseRef);
            Particulars row =
                    new Particulars(kind.get(), ref, fields.get(Columns.PERSON_REF), values);
            @Nullable Fault refused = refused(values, record);
            if (refused == null) {
                cases.add(caseRef, row, record);
                warn(values, record);
            }
            return refused;
        } catch (RuleBroken broken) {
            return CasesOfFile.fault(broken, record, remedy(broken, fields));
        }
    }

    /// The cells that are not empty, without what a spreadsheet export put before them, and parts
    /// without blanks around them where they are codes.
    private static Map<String, String> fields(List<String> header, List<String> cells) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int n = 0; n < cells.size(); n++) {
            if (!cells.get(n).isEmpty() && !Columns.isNone(header, n)) {
                String value = Formula.taken(cells.get(n));
                fields.put(header.get(n), holdsCodes(header.get(n)) ? codes(value) : value);
            }
        }
        return fields;
    }

    private static boolean holdsCodes(String column) {
        return FieldCatalogue.standard()
                .field(column)
                .map(CatalogueField::type)
                .filter(type ->
                        type == FieldType.MULTISELECT_PICKLIST || type == FieldType.COUNTRY_CODES)
                .isPresent();
    }

    private static String codes(String value) {
        return value.indexOf(';') < 0 ? value : Blanks.aroundParts(value);
    }

    private @Nullable Fault refused(Map<String, String> values, int record) {
        for (Map.Entry<String, String> value : values.entrySet()) {
            Optional<Remark> remark = check.refusal(field(value.getKey()), value.getValue());
            if (remark.isPresent()) {
                return new Fault(
                        remark.get().rule().code(),
                        remark.get().rule().text(),
                        record,
                        value.getKey(),
                        remark.get().remedy());
            }
        }
        return null;
    }

    private void warn(Map<String, String> values, int record) {
        values.forEach((column, value) -> {
            for (Remark doubt : check.doubts(field(column), value, values)) {
                if (warnings.size() < MAX_WARNINGS) {
                    warnings.add(
                            new ImportWarning(
                                    doubt.rule().code(),
                                    doubt.rule().text(),
                                    record,
                                    column,
                                    doubt.remedy()));
                } else {
                    warningsLeftOut++;
                }
            }
        });
    }

    private static @Nullable String remedy(RuleBroken broken, Map<String, String> fields) {
        String column = broken.field();
        String value = column == null ? null : fields.get(column);
        if (column == null || value == null) {
            return null;
        }
        if (Columns.KEYS.contains(column)) {
            return Blanks.strip(value).equals(value)
                    ? null
                    : "take away the blanks and invisible characters before and after it";
        }
        CatalogueField field = field(column);
        if (broken.rule() == Rule.UNKNOWN_FIELD) {
            return "it belongs to rows with the entity %s: make such a row, or leave the cell empty"
                    .formatted(field.record());
        }
        return OF_THE_FORM.contains(broken.rule()) ? Meant.remedy(field, value) : null;
    }

    private static CatalogueField field(String column) {
        return FieldCatalogue.standard().field(column).orElseThrow();
    }
}
