package org.liaison.cases.casefile.htcds;

import org.jspecify.annotations.Nullable;
import org.liaison.cases.casefile.Fault;

/// A rule that a CSV file must keep before its rows are looked at, by its stable code.
enum FileRule {
    ENCODING("encoding", "the file is UTF-8"),
    NOT_CSV("not-csv", "the file is text in CSV"),
    SEPARATOR("separator", "columns are separated by a comma, a semicolon or a tab"),
    FILE_TOO_LONG("file-too-long", "a file has at most 20 MB"),
    LINE_TOO_LONG("line-too-long", "a line has at most 1 MB"),
    CELL_TOO_LONG("cell-too-long", "a cell has at most 64 KB"),
    CSV_FORM("csv-form", "the file is CSV as in RFC 4180, and its quotes are closed"),
    NO_HEADER("no-header", "the first line names the columns"),
    NO_ROWS("no-rows", "a file has rows after its header"),
    MISSING_COLUMN("missing-column", "the header has entity, caseRef, ref and lia_PersonRef"),
    UNKNOWN_COLUMN("unknown-column", "the header has columns of the catalogue only"),
    DUPLICATE_COLUMN("duplicate-column", "the header names a column once"),
    ROW_WIDTH("row-width", "a row has as many cells as the header"),
    TOO_MANY_ROWS("too-many-rows", "a file has at most 10000 rows"),
    UNKNOWN_ENTITY("unknown-entity", "an entity is one of the records of the catalogue"),
    FORMULA("formula", "a cell does not start like a formula");

    private final String code;
    private final String text;

    FileRule(String code, String text) {
        this.code = code;
        this.text = text;
    }

    Fault at(int row, @Nullable String column) {
        return at(row, column, null);
    }

    Fault at(int row, @Nullable String column, @Nullable String remedy) {
        return new Fault(code, text, row, column, remedy);
    }
}
