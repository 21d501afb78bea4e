package org.liaison.cases.preview;

/// Something the drafter and the authoriser must know, although it stops nothing.
public record PreviewWarning(String code, String text) {}
