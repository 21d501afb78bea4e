package org.liaison.sanitiser.match;

import org.liaison.sanitiser.signal.Signal;

/// One way in which one fact may be written, already folded like the view it is looked for in.
///
/// @param reach where it may stand
/// @param fact index of the fact in the vocabulary
public record Spelling(String letters, Reach reach, Signal signal, int fact) {

    /// The same place as another kind of finding.
    public Spelling as(Signal seen) {
        return new Spelling(letters, reach, seen, fact);
    }

    @Override
    public String toString() {
        return "Spelling[" + signal + ", fact " + fact + "]";
    }
}
