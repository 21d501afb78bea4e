package org.liaison.kit.sensitive;

/// What a sensitive type says of itself.
public final class Redacted {

    private Redacted() {}

    /// The simple name of the type and nothing else, for its `toString`.
    public static String of(Class<?> type) {
        return type.getSimpleName() + "[redacted]";
    }
}
