package org.liaison.cases.casefile.htcds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.liaison.cases.casefile.Fault;
import org.liaison.cases.casefile.FileReading;
import org.liaison.cases.casefile.FileReading.Accepted;
import org.liaison.cases.casefile.FileReading.Refused;
import org.liaison.cases.casefile.ImportWarning;

/// Files as they arrive on the first of December 2026.
final class ArrivingFile {

    /// The columns that every file has, and a comma behind them.
    static final String KEYS = "entity,caseRef,ref,lia_PersonRef,";

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-12-01T09:00:00Z"), ZoneOffset.UTC);

    private ArrivingFile() {}

    static HtcdsReader reader() {
        return new HtcdsReader(CLOCK);
    }

    static FileReading read(byte[] file) throws IOException {
        return reader().read(new ByteArrayInputStream(file));
    }

    static FileReading read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    /// A file with one row of that entity, which has one value.
    static String with(String entity, String column, String value) {
        String person = entity.equals("Person") ? "" : "Person,C-1,P-1,,\n";
        String personRef = entity.equals("VictimContext") ? "P-1" : "";
        return KEYS
                + column
                + "\n"
                + person
                + "%s,C-1,X-1,%s,\"%s\"\n"
                        .formatted(entity, personRef, value.replace("\"", "\"\""));
    }

    static Accepted accepted(FileReading reading) {
        assertThat(reading).as(String.valueOf(reading)).isInstanceOf(Accepted.class);
        return (Accepted) reading;
    }

    static Fault refused(FileReading reading) {
        assertThat(reading).isInstanceOf(Refused.class);
        return ((Refused) reading).faults().getFirst();
    }

    /// The value of that column in the last row.
    static String value(FileReading reading, String column) {
        return accepted(reading).cases().getLast().rows().getLast().value(column).orElse("");
    }

    static List<String> warnings(FileReading reading) {
        return accepted(reading).warnings().stream().map(ImportWarning::rule).toList();
    }
}
