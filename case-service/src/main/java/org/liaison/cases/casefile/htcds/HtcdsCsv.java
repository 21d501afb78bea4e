package org.liaison.cases.casefile.htcds;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.liaison.cases.casefile.CaseContent;
import org.liaison.cases.casefile.CaseInterchange;
import org.liaison.cases.casefile.FileReading;
import org.springframework.stereotype.Component;

/// HTCDS 2.0 in CSV.
@Component
final class HtcdsCsv implements CaseInterchange {

    private final HtcdsReader reader;
    private final HtcdsWriter writer = new HtcdsWriter();

    HtcdsCsv(Clock clock) {
        this.reader = new HtcdsReader(clock);
    }

    @Override
    public FileReading read(InputStream file) throws IOException {
        return reader.read(file);
    }

    @Override
    public void write(List<CaseContent> cases, OutputStream out) throws IOException {
        writer.write(cases, out);
    }

    @Override
    public void writeForSpreadsheet(List<CaseContent> cases, OutputStream out) throws IOException {
        writer.writeForSpreadsheet(cases, out);
    }
}
