package org.liaison.cases.casefile.htcds;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.liaison.cases.casefile.CaseContent;
import org.liaison.cases.casefile.Particulars;
import org.liaison.schemas.CatalogueField;
import org.liaison.schemas.FieldCatalogue;

/// Writes cases as HTCDS 2.0 in CSV: the four key columns, then the columns that have a value, in
/// catalogue order.
final class HtcdsWriter {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// Writes the cases so that reading them gives the same cases. No byte of a value is changed;
    /// one that itself looks like what a spreadsheet is shown gets one more apostrophe, which
    /// reading takes off.
    void write(List<CaseContent> cases, OutputStream out) throws IOException {
        write(cases, out, "", Formula::kept);
    }

    /// Writes the cases for a person to open in a spreadsheet: a byte order mark first, and an
    /// apostrophe before what the spreadsheet would run, which an import takes off again.
    void writeForSpreadsheet(List<CaseContent> cases, OutputStream out) throws IOException {
        write(cases, out, BYTE_ORDER_MARK, Formula::shown);
    }

    private static void write(
            List<CaseContent> cases, OutputStream out, String start, UnaryOperator<String> cell)
            throws IOException {
        List<String> columns = columns(cases);
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(start);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            List<String> header = new ArrayList<>(Columns.KEYS);
            header.addAll(columns);
            csv.writeRecord(header);
            for (CaseContent content : cases) {
                for (Particulars row : content.rows()) {
                    csv.writeRecord(
                            cells(content.caseRef(), row, columns).stream().map(cell).toList());
                }
            }
        }
    }

    private static List<String> cells(String caseRef, Particulars row, List<String> columns) {
        List<String> cells = new ArrayList<>();
        cells.add(row.kind().code());
        cells.add(caseRef);
        cells.add(row.ref());
        String personRef = row.personRef();
        cells.add(personRef == null ? "" : personRef);
        for (String column : columns) {
            cells.add(row.value(column).orElse(""));
        }
        return cells;
    }

    private static List<String> columns(List<CaseContent> cases) {
        Set<String> used = new HashSet<>();
        for (CaseContent content : cases) {
            content.rows().forEach(row -> used.addAll(row.fields().keySet()));
        }
        return FieldCatalogue.standard().fields().stream()
                .map(CatalogueField::name)
                .filter(used::contains)
                .toList();
    }
}
