package org.liaison.cases.casefile.htcds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.arrival.ArrivalCheck;
import org.liaison.cases.arrival.Blanks;
import org.liaison.cases.casefile.Fault;
import org.liaison.cases.casefile.FileReading.Accepted;

/// The records of one file as they come: the header first, then rows; a record of nothing but
/// separators is none. Collects at most 20 faults, one a row; a fault of the header or of the file
/// ends the reading.
final class RowsOfFile {

    static final int MAX_ROWS = 10_000;
    static final int MAX_CELL = 64 * 1024;
    private static final int MAX_FAULTS = 20;

    private final char separator;
    private final ArrivedRows arrived;
    private final List<Fault> faults = new ArrayList<>();
    private List<String> header = List.of();
    private int records;
    private int rows;
    private boolean announced;
    private boolean stopped;

    /// @param separator what stands between the columns
    RowsOfFile(char separator, ArrivalCheck check) {
        this.separator = separator;
        this.arrived = new ArrivedRows(check);
    }

    boolean goesOn() {
        return !stopped && faults.size() < MAX_FAULTS;
    }

    /// Ends the reading: the record after the last one taken breaks the rule.
    void stopAt(FileRule rule, @Nullable String remedy) {
        stop(rule.at(records + 1, null, remedy));
    }

    /// Takes the next record of the file.
    void take(List<String> cells) {
        if (records == 0 && !announced && Separator.isAnnouncement(cells)) {
            announced = true;
            return;
        }
        records++;
        if (cells.stream().allMatch(Blanks::isBlank)) {
            return;
        }
        if (header.isEmpty()) {
            takeHeader(cells);
        } else if (++rows > MAX_ROWS) {
            stop(FileRule.TOO_MANY_ROWS.at(records, null));
        } else {
            takeRow(cells);
        }
    }

    /// What was wrong with the file; empty if nothing was.
    List<Fault> faults() {
        if (header.isEmpty() && faults.isEmpty()) {
            stopAt(FileRule.NO_HEADER, "the file is empty: save it again and look into it");
        }
        if (rows == 0 && faults.isEmpty()) {
            stopAt(FileRule.NO_ROWS, null);
        }
        if (faults.isEmpty()) {
            faults.addAll(arrived.faultsOfCases());
        }
        return List.copyOf(faults.subList(0, Math.min(faults.size(), MAX_FAULTS)));
    }

    /// The cases of a file without a fault.
    Accepted accepted() {
        return arrived.accepted();
    }

    private void stop(Fault fault) {
        faults.add(fault);
        stopped = true;
    }

    private void takeHeader(List<String> cells) {
        header = cells;
        faults.addAll(Columns.faults(cells, records));
        stopped = !faults.isEmpty();
    }

    private void takeRow(List<String> cells) {
        @Nullable Fault fault = widthFault(cells);
        if (fault == null) {
            fault = cellFault(cells);
        }
        if (fault == null) {
            fault =
                    cells.equals(header)
                            ? FileRule.UNKNOWN_ENTITY.at(
                                    records,
                                    Columns.ENTITY,
                                    "the header stands here again: take the line away")
                            : arrived.keep(header, cells, records);
        }
        if (fault != null) {
            faults.add(fault);
        }
    }

    /// Cells may be missing where the header has no name either.
    private @Nullable Fault widthFault(List<String> cells) {
        int most = Math.max(cells.size(), header.size());
        for (int n = Math.min(cells.size(), header.size()); n < most; n++) {
            if (n >= header.size() || !Columns.isNone(header, n)) {
                return FileRule.ROW_WIDTH.at(records, null, widthRemedy(cells));
            }
        }
        return null;
    }

    private String widthRemedy(List<String> cells) {
        if (cells.size() < header.size()) {
            return "write the separators of empty cells too";
        }
        return cells.stream().skip(header.size()).allMatch(Blanks::isBlank)
                ? "take away the separators at its end"
                : "a value that holds %s stands in quotes"
                        .formatted(separator == '\t' ? "a tab" : separator);
    }

    private @Nullable Fault cellFault(List<String> cells) {
        for (int n = 0; n < cells.size(); n++) {
            String cell = cells.get(n);
            if (cell.getBytes(StandardCharsets.UTF_8).length > MAX_CELL) {
                return FileRule.CELL_TOO_LONG.at(records, Columns.placeOf(header, n));
            }
            if (Columns.isNone(header, n) && !Blanks.isBlank(cell)) {
                return FileRule.UNKNOWN_COLUMN.at(
                        records,
                        Columns.placeOf(header, n),
                        "a value stands under no name: name the column or take the value away");
            }
            if (Formula.startsLikeOne(cell)) {
                return FileRule.FORMULA.at(
                        records, Columns.placeOf(header, n), Formula.remedy(cell));
            }
        }
        return null;
    }
}
