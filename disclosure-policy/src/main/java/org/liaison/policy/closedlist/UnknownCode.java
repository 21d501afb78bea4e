package org.liaison.policy.closedlist;

import java.util.Collection;

/// A code is not in its closed list; the message names the list and what it allows, never the text
/// that was found, which may be anybody's name.
public final class UnknownCode extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String list;

    UnknownCode(String list, Collection<String> allowed) {
        super("not a code of the closed list " + list + "; allowed are " + allowed);
        this.list = list;
    }

    /// The name of the list, such as `field-class`.
    public String list() {
        return list;
    }
}
