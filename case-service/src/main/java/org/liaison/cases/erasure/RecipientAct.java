package org.liaison.cases.erasure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a recipient did with what we withdrew (situation T7). That it was fetched is no act.
public enum RecipientAct {
    ERASED,
    RESTRICTED,
    USED_IN_PROCEEDINGS,
    REFUSED;

    /// Such as `used-in-proceedings`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The act with that code.
    public static Optional<RecipientAct> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }
}
