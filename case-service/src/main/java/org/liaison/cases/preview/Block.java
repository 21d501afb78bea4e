package org.liaison.cases.preview;

import java.util.List;

/// A rule that stops the draft, and the ways on.
///
/// @param rule stable code
/// @param concerns references or fields it is about; never a value
public record Block(String rule, String explanation, List<String> concerns, List<WayOn> wayOn) {
    public Block {
        concerns = List.copyOf(concerns);
        wayOn = List.copyOf(wayOn);
    }
}
