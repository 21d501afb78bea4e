package org.liaison.exchange.text;

/// What a text gives away.
public enum TextFinding {
    /// Words of a source, of asylum or of a protected place.
    WORDS,
    /// Coordinates.
    PLACE,
    /// An address of e-mail, a handle or an address of the web.
    REACHABLE,
    /// A number with letters, as of a document or an account.
    LETTERED_NUMBER,
    /// Digits that make a telephone number.
    TELEPHONE,
    /// More digits than a telephone number has.
    LONG_NUMBER,
    /// Digits that make a number only across the commas of a list.
    LISTED_NUMBER,
    /// Longer than [TextLimit] allows; nothing was read.
    TOO_LONG,
    /// Reading it took too many steps.
    TOO_COMPLEX
}
