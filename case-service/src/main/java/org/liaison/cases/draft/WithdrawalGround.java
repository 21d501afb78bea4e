package org.liaison.cases.draft;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why something is withdrawn (Directive (EU) 2016/680 art. 7(3), 16): a closed list.
public enum WithdrawalGround {
    UNLAWFUL,
    INACCURATE,
    ERASED_AT_ORIGIN;

    /// The wire code.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one with that wire code.
    public static Optional<WithdrawalGround> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
