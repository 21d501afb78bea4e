package org.liaison.cases.exchangefile;

/// Which end of the thread this office is.
public enum Side {
    REQUESTER("requester"),
    ANSWERING("answering");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    /// The word used on pages and in tables.
    public String code() {
        return code;
    }

    /// Reads the word back.
    public static Side of(String code) {
        for (Side side : values()) {
            if (side.code.equals(code)) {
                return side;
            }
        }
        throw new IllegalArgumentException("A side is requester or answering");
    }
}
