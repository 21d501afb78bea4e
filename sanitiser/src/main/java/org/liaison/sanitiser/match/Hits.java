package org.liaison.sanitiser.match;

/// Receives each place where a spelling was found.
@FunctionalInterface
public interface Hits {
    /// Takes one place.
    ///
    /// @param from first index in the view
    /// @param to index after the last in the view
    void hit(int from, int to, Spelling spelling);
}
