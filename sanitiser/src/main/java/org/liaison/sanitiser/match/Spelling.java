package org.liaison.sanitiser.match;

import org.liaison.sanitiser.signal.Signal;

/// One way in which one fact may be written, already folded like the view it is looked for in.
///
/// @param wholeWords whether it must begin and end where words do
/// @param fact index of the fact in the vocabulary
public record Spelling(String letters, boolean wholeWords, Signal signal, int fact) {

    @Override
    public String toString() {
        return "Spelling[" + signal + ", fact " + fact + "]";
    }
}
