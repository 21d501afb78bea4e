package org.liaison.cases.preview;

/// What can be done about a block.
public record WayOn(String code, String text) {}
