package org.liaison.cases.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// The form in which cases come from and go to other systems of the office.
public interface CaseInterchange {

    /// Reads a whole file, as a stream, and closes it.
    ///
    /// @throws IOException if the stream itself fails; nothing was taken then
    FileReading read(InputStream file) throws IOException;

    /// Writes the cases so that reading them gives the same cases: no byte of a value is changed.
    void write(List<CaseContent> cases, OutputStream out) throws IOException;

    /// Writes the cases for a person to open in a spreadsheet: what the spreadsheet would run is
    /// made text, and reading makes the value of it again.
    void writeForSpreadsheet(List<CaseContent> cases, OutputStream out) throws IOException;
}
