package org.liaison.cases.draft;

/// Why a request is withdrawn: a closed list.
public enum CancellationReason {
    NO_LONGER_NEEDED("no-longer-needed"),
    ANSWERED_ELSEWHERE("answered-elsewhere"),
    SENT_IN_ERROR("sent-in-error");

    private final String code;

    CancellationReason(String code) {
        this.code = code;
    }

    /// The wire code.
    public String code() {
        return code;
    }

    /// Reads a wire code.
    public static CancellationReason of(String code) {
        for (CancellationReason reason : values()) {
            if (reason.code.equals(code)) {
                return reason;
            }
        }
        throw new DraftInvalid("cancellation.reason", "a code of the closed list");
    }
}
