package org.liaison.kit.problem;

import java.util.Map;

/// Ends a request with a problem. Its properties are written to the caller: ids, codes, names of
/// fields and rules, never a value that somebody sent.
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final transient Map<String, Object> properties;

    public ProblemException(ProblemType type) {
        this(type, Map.of());
    }

    public ProblemException(ProblemType type, Map<String, Object> properties) {
        super(type.code(), null, false, false);
        this.type = type;
        this.properties = Map.copyOf(properties);
    }

    /// Which problem.
    public ProblemType type() {
        return type;
    }

    /// What the problem says beyond its type.
    public Map<String, Object> properties() {
        return properties;
    }
}
