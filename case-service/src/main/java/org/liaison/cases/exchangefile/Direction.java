package org.liaison.cases.exchangefile;

/// Whether a message left this office or came to it.
public enum Direction {
    SENT("sent"),
    RECEIVED("received");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    /// The word used on pages and in tables.
    public String code() {
        return code;
    }

    /// Reads the word back.
    public static Direction of(String code) {
        for (Direction direction : values()) {
            if (direction.code.equals(code)) {
                return direction;
            }
        }
        throw new IllegalArgumentException("A direction is sent or received");
    }
}
