package org.liaison.cases.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a recipient did with what we withdrew (situation T7). That it was fetched is no act.
public enum RecipientAct {
    ERASED,
    RESTRICTED,
    USED_IN_PROCEEDINGS,
    REFUSED;

    /// Whether what was withdrawn can still be read there.
    public boolean keeps() {
        return this == USED_IN_PROCEEDINGS || this == REFUSED;
    }

    /// Such as `used-in-proceedings`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The act with that code.
    public static Optional<RecipientAct> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }
}
