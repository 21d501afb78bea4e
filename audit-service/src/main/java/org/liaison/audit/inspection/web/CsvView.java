package org.liaison.audit.inspection.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.liaison.audit.inspection.Inspection.LogLine;

/// Lines as CSV for a spreadsheet. A cell that a spreadsheet would run as a formula gets an
/// apostrophe in front.
final class CsvView {

    /// Also in full width, which some spreadsheets take for the same.
    private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private CsvView() {}

    static String of(List<LogLine> lines) {
        StringWriter text = new StringWriter();
        // The writer keeps the last records to itself until it is closed.
        try (CsvWriter csv =
                CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(text)) {
            if (!lines.isEmpty()) {
                csv.writeRecord(lines.getFirst().columns().keySet());
            }
            for (LogLine line : lines) {
                csv.writeRecord(line.columns().values().stream().map(CsvView::harmless).toList());
            }
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
