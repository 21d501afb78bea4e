package org.liaison.cases.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a recipient keeps what was withdrawn: a closed list.
public enum KeptBecause {
    EVIDENCE_IN_PROCEEDINGS,
    VITAL_INTERESTS,
    LEGAL_DUTY;

    /// The wire code.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one with that wire code.
    public static Optional<KeptBecause> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
