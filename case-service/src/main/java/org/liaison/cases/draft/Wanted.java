package org.liaison.cases.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the recipient of a withdrawal is asked to do: a closed list.
public enum Wanted {
    ERASE,
    RESTRICT;

    /// The wire code.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one with that wire code.
    public static Optional<Wanted> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
