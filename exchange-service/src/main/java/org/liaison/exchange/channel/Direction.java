package org.liaison.exchange.channel;

import java.util.Locale;

/// To a partner or from it.
public enum Direction {
    OUT,
    IN;

    /// `out` or `in`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
