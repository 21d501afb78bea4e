package org.liaison.policy.closedlist;

/// A constant of a closed list; its code is what travels and is stored, never the Java name.
public interface Coded {
    /// Stable, lower case (evaluation and handling codes keep their official capitals).
    String code();
}
