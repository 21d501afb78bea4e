package org.liaison.cases.casefile.htcds;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.liaison.cases.casefile.Fault;
import org.liaison.cases.casefile.FileReading;
import org.liaison.cases.casefile.FileReading.Refused;

/// Reads cases from HTCDS 2.0 in CSV, as a stream. Takes all of a file or nothing of it.
final class HtcdsReader {

    /// Reads a whole file and closes it.
    ///
    /// @throws IOException if the stream itself fails; nothing was taken then
    FileReading read(InputStream file) throws IOException {
        RowsOfFile rows = new RowsOfFile();
        try (CsvReader<CsvRecord> csv = open(file);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            while (rows.goesOn() && records.hasNext()) {
                rows.take(records.next().getFields());
            }
        } catch (UncheckedIOException | CsvParseException e) {
            rows.stopAt(brokenRule(e));
        }
        List<Fault> faults = rows.faults();
        return faults.isEmpty() ? rows.accepted() : new Refused(faults);
    }

    /// The library's own limits only catch what [BoundedUtf8] counts otherwise; its messages may
    /// repeat a value and go nowhere.
    private static CsvReader<CsvRecord> open(InputStream file) {
        CsvRecordHandler.CsvRecordHandlerBuilder limits = CsvRecordHandler.builder();
        limits.maxFields(2 * Columns.MAX);
        limits.maxFieldSize(2 * BoundedUtf8.MAX_RECORD);
        limits.maxRecordSize(2 * BoundedUtf8.MAX_RECORD);
        return CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(2 * BoundedUtf8.MAX_RECORD)
                .build(limits.build(), new BoundedUtf8(file));
    }

    private static FileRule brokenRule(RuntimeException thrown) throws IOException {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefused refused) {
                return refused.rule();
            }
            if (cause instanceof IOException broken) {
                throw broken;
            }
        }
        return FileRule.CSV_FORM;
    }
}
