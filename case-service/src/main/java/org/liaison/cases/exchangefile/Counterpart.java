package org.liaison.cases.exchangefile;

/// The office and unit at the other end.
public record Counterpart(String office, String unit) {
    public Counterpart {
        if (office.isBlank() || unit.isBlank()) {
            throw new IllegalArgumentException("A counterpart has an office and a unit");
        }
    }
}
