package org.liaison.sanitiser.match;

/// Where in a view a spelling may stand.
public enum Reach {
    /// Where words begin and end.
    WORDS,
    /// Anywhere among figures, however they are grouped.
    FIGURES,
    /// Anywhere inside a run of letters: scripts that are written without spaces.
    RUNS,
    /// At the beginning of a word, with an ending behind.
    STEMS
}
