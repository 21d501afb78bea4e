package org.liaison.cases.casefile;

import org.jspecify.annotations.Nullable;

/// Why a file was refused. Says where and which rule, never what stands there.
///
/// @param rule stable code of the rule
/// @param expected what the rule asks for
/// @param row number of the record in the file as a spreadsheet shows it; without blank lines
///   before it, the header is 1
/// @param column name of the column, or `column 7` for one that has no known name; null if the rule
///   is about the whole row or file
/// @param remedy what was meant, or how to save it right; null if nobody can tell
public record Fault(
        String rule, String expected, int row, @Nullable String column, @Nullable String remedy) {

    public Fault(String rule, String expected, int row, @Nullable String column) {
        this(rule, expected, row, column, null);
    }
}
