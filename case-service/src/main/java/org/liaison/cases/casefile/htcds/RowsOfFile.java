package org.liaison.cases.casefile.htcds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.CaseContent;
import org.liaison.cases.casefile.Fault;
import org.liaison.cases.casefile.FileReading.Accepted;
import org.liaison.cases.casefile.Particulars;
import org.liaison.cases.casefile.ParticularsKind;
import org.liaison.cases.casefile.RuleBroken;

/// The records of one file as they come: the header first, then rows. Collects at most 20 faults,
/// one a row; a fault of the header or of the file ends the reading.
final class RowsOfFile {

    static final int MAX_ROWS = 10_000;
    static final int MAX_CELL = 64 * 1024;
    private static final int MAX_FAULTS = 20;

    private final List<Fault> faults = new ArrayList<>();
    private final CasesOfFile cases = new CasesOfFile();
    private List<String> header = List.of();
    private int records;
    private boolean stopped;

    boolean goesOn() {
        return !stopped && faults.size() < MAX_FAULTS;
    }

    /// Ends the reading: the record after the last one taken breaks the rule.
    void stopAt(FileRule rule) {
        stop(rule.at(records + 1));
    }

    /// Takes the next record of the file.
    void take(List<String> cells) {
        records++;
        if (records == 1) {
            takeHeader(cells);
        } else if (records > MAX_ROWS + 1) {
            stop(FileRule.TOO_MANY_ROWS.at(records));
        } else {
            takeRow(cells);
        }
    }

    /// What was wrong with the file; empty if nothing was.
    List<Fault> faults() {
        if (records == 0 && faults.isEmpty()) {
            stopAt(FileRule.NO_HEADER);
        }
        if (records == 1 && faults.isEmpty()) {
            stopAt(FileRule.NO_ROWS);
        }
        if (faults.isEmpty()) {
            faults.addAll(cases.faults());
        }
        return List.copyOf(faults.subList(0, Math.min(faults.size(), MAX_FAULTS)));
    }

    /// The cases of a file without a fault.
    Accepted accepted() {
        return new Accepted(cases.contents());
    }

    private void stop(Fault fault) {
        faults.add(fault);
        stopped = true;
    }

    private void takeHeader(List<String> cells) {
        header = cells;
        faults.addAll(Columns.faults(cells));
        stopped = !faults.isEmpty();
    }

    private void takeRow(List<String> cells) {
        Fault fault = cells.size() == header.size() ? cellFault(cells) : row(FileRule.ROW_WIDTH);
        if (fault == null) {
            fault = keep(cells);
        }
        if (fault != null) {
            faults.add(fault);
        }
    }

    private @Nullable Fault cellFault(List<String> cells) {
        for (int n = 0; n < cells.size(); n++) {
            String cell = cells.get(n);
            if (cell.getBytes(StandardCharsets.UTF_8).length > MAX_CELL) {
                return FileRule.CELL_TOO_LONG.at(records, header.get(n));
            }
            if (Formula.startsLikeOne(cell)) {
                return FileRule.FORMULA.at(records, header.get(n));
            }
        }
        return null;
    }

    private @Nullable Fault keep(List<String> cells) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int n = 0; n < cells.size(); n++) {
            if (!cells.get(n).isEmpty()) {
                fields.put(header.get(n), cells.get(n));
            }
        }
        String caseRef = fields.getOrDefault(Columns.CASE_REF, "");
        String ref = fields.getOrDefault(Columns.REF, "");
        String personRef = fields.get(Columns.PERSON_REF);
        Optional<ParticularsKind> kind =
                ParticularsKind.of(fields.getOrDefault(Columns.ENTITY, ""));
        if (kind.isEmpty()) {
            return FileRule.UNKNOWN_ENTITY.at(records, Columns.ENTITY);
        }
        Columns.KEYS.forEach(fields::remove);
        try {
            CaseContent.requireReference(caseRef);
            cases.add(caseRef, new Particulars(kind.get(), ref, personRef, fields), records);
            return null;
        } catch (RuleBroken broken) {
            return CasesOfFile.fault(broken, records);
        }
    }

    private Fault row(FileRule rule) {
        return rule.at(records);
    }
}
