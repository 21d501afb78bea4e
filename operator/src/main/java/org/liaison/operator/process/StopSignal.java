package org.liaison.operator.process;

/// How a part is asked to stop.
public enum StopSignal {
    /// Stop when convenient: what servers on a JVM expect.
    TERM,
    /// PostgreSQL's fast shutdown: do not wait for clients to leave.
    INT
}
