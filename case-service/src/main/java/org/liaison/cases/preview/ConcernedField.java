package org.liaison.cases.preview;

/// A field of a row, named without its value.
///
/// @param ref the reference the partner sees
/// @param localRef the row of the case, as in the draft's selections
/// @param field column name in the field catalogue
/// @param fieldClass code of its class
public record ConcernedField(String ref, String localRef, String field, String fieldClass) {}
