package org.liaison.cases.exchangefile;

import java.util.UUID;

/// The opaque id of a thread, the same in both offices.
public record ExchangeFileId(UUID value) {

    /// Reads the canonical form.
    public static ExchangeFileId of(String text) {
        return new ExchangeFileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
