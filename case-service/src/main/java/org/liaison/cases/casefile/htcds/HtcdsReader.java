package org.liaison.cases.casefile.htcds;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.arrival.ArrivalCheck;
import org.liaison.cases.casefile.Fault;
import org.liaison.cases.casefile.FileReading;
import org.liaison.cases.casefile.FileReading.Refused;

/// Reads cases from HTCDS 2.0 in CSV, as a stream. Takes all of a file or nothing of it.
final class HtcdsReader {

    private static final int HEAD = 65_536;

    /// A spreadsheet may have columns that nobody filled.
    private static final int MOST_CELLS = 20_000;

    /// Where a day begins first.
    private static final ZoneOffset FIRST_ZONE = ZoneOffset.ofHours(14);

    private final Clock clock;

    HtcdsReader(Clock clock) {
        this.clock = clock;
    }

    /// Reads a whole file and closes it.
    ///
    /// @throws IOException if the stream itself fails; nothing was taken then
    FileReading read(InputStream file) throws IOException {
        try (file) {
            byte[] head = file.readNBytes(HEAD);
            @Nullable KnownFile known = KnownFile.of(head);
            if (known != null) {
                return new Refused(List.of(known.rule().at(1, null, known.remedy())));
            }
            return read(head, new SequenceInputStream(new ByteArrayInputStream(head), file));
        }
    }

    private FileReading read(byte[] head, InputStream file) throws IOException {
        char separator = Separator.in(head);
        RowsOfFile rows =
                new RowsOfFile(
                        separator,
                        new ArrivalCheck(LocalDate.ofInstant(clock.instant(), FIRST_ZONE)));
        try (CsvReader<CsvRecord> csv = open(file, separator);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            while (rows.goesOn() && records.hasNext()) {
                rows.take(records.next().getFields());
            }
        } catch (UncheckedIOException | CsvParseException e) {
            FileRefused broken = brokenRule(e);
            rows.stopAt(broken.rule(), broken.remedy());
        }
        List<Fault> faults = rows.faults();
        return faults.isEmpty() ? rows.accepted() : new Refused(faults);
    }

    /// The library's own limits only catch what [BoundedUtf8] counts otherwise; its messages may
    /// repeat a value and go nowhere.
    private static CsvReader<CsvRecord> open(InputStream file, char separator) {
        CsvRecordHandler.CsvRecordHandlerBuilder limits = CsvRecordHandler.builder();
        limits.maxFields(MOST_CELLS);
        limits.maxFieldSize(2 * BoundedUtf8.MAX_RECORD);
        limits.maxRecordSize(2 * BoundedUtf8.MAX_RECORD);
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .maxBufferSize(2 * BoundedUtf8.MAX_RECORD)
                .build(limits.build(), new BoundedUtf8(file));
    }

    private static FileRefused brokenRule(RuntimeException thrown) throws IOException {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefused refused) {
                return refused;
            }
            if (cause instanceof IOException broken) {
                throw broken;
            }
        }
        return new FileRefused(
                FileRule.CSV_FORM,
                "a value that holds a quote stands in quotes, with each quote in it written twice");
    }
}
