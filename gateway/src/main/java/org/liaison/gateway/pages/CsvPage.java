package org.liaison.gateway.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// A page of a list for spreadsheets.
///
/// @param rows a line of column names, which holds no line break, and the rows
/// @param next where the list goes on, or null at its end
@Sensitive
record CsvPage(String rows, @Nullable String next) {

    /// Header of the service that says where the list goes on.
    static final String NEXT = "Liaison-Next-Cursor";

    /// Writes the rows after those of the pages before, with the column names once.
    void appendTo(OutputStream file, boolean first) throws IOException {
        String added = first ? rows : rows.substring(rows.indexOf('\n') + 1);
        file.write(added.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return Redacted.of(CsvPage.class);
    }
}
