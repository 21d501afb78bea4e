package org.liaison.cases.preview;

import java.util.List;

/// A rule that stops the draft, and the ways on.
///
/// @param rule stable code
/// @param concerns references or parts of the draft it is about; never a value
/// @param fields the selected fields that cannot leave as they are: left out of the draft, they
///   stop it no more; empty where it is not about fields
public record Block(
        String rule,
        String explanation,
        List<String> concerns,
        List<ConcernedField> fields,
        List<WayOn> wayOn) {
    public Block {
        concerns = List.copyOf(concerns);
        fields = List.copyOf(fields);
        wayOn = List.copyOf(wayOn);
    }
}
