package org.liaison.log.note;

import org.liaison.log.Fault;
import org.liaison.log.Rejected;

/// The name of a key, such as `liaison.example/es/disclosures`: not empty, no Unicode space, no
/// plus sign, no control character.
///
/// @param text the name
public record KeyName(String text) {

    public KeyName {
        if (!isName(text)) {
            throw new IllegalArgumentException(
                    "a key name must not be empty nor hold spaces, plus signs or controls");
        }
    }

    static KeyName parse(String text, Fault fault) throws Rejected {
        if (!isName(text)) {
            throw new Rejected(fault, "a key name is empty or holds a space or a plus sign");
        }
        return new KeyName(text);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.codePoints()
                        .noneMatch(c ->
                                c == '+'
                                        || c == 0x85
                                        || Character.isWhitespace(c)
                                        || Character.isSpaceChar(c)
                                        || Character.isISOControl(c));
    }

    @Override
    public String toString() {
        return text;
    }
}
