package org.liaison.cases.casefile;

/// What an officer should look at in a file that was taken. Says where and what looks wrong, never
/// what stands there.
///
/// @param rule stable code
/// @param says what looks wrong
/// @param row number of the record in the file as a spreadsheet shows it
/// @param column name of the column
/// @param remedy what to do about it
public record ImportWarning(String rule, String says, int row, String column, String remedy) {}
