package org.liaison.cases.casefile;

import org.jspecify.annotations.Nullable;

/// Why a file was refused. Says where and which rule, never what stands there.
///
/// @param rule stable code of the rule
/// @param expected what the rule asks for
/// @param row number of the record in the file; the header is 1
/// @param column name of the column, or `column 7` for one that has no known name; null if the rule
///   is about the whole row or file
public record Fault(String rule, String expected, int row, @Nullable String column) {}
