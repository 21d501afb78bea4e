package org.liaison.sanitiser.wording;

import org.liaison.sanitiser.signal.Signal;

/// What a sentence may tell; the last is what speaks against all others.
enum Theme {
    SOURCE("source", Signal.SOURCE, Signal.SOURCE_PERHAPS),
    SHELTER("shelter", Signal.PROTECTED_PLACE, Signal.PROTECTED_PLACE_PERHAPS),
    ASYLUM("asylum", Signal.ASYLUM_CLAIM, Signal.ASYLUM_PERHAPS),
    GENERAL("general", Signal.SOURCE, Signal.SOURCE_PERHAPS);

    private final String list;
    private final Signal sure;
    private final Signal perhaps;

    Theme(String list, Signal sure, Signal perhaps) {
        this.list = list;
        this.sure = sure;
        this.perhaps = perhaps;
    }

    /// The name of its word list in each language.
    String list() {
        return list;
    }

    Signal sure() {
        return sure;
    }

    Signal perhaps() {
        return perhaps;
    }
}
