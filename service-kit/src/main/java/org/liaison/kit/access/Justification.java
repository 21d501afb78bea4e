package org.liaison.kit.access;

import org.liaison.schemas.audit.JustificationKind;

/// Why somebody looks at personal data. It is kept in the access log, so it names no person.
///
/// @param kind stated: an exchange file, a case reference or a task; break-glass: a reason typed by
///   somebody who could not wait for one
/// @param text one line in any script, NFC: 1 to 200 characters, a reason that breaks the glass at
///   least 10
public record Justification(JustificationKind kind, String text) {

    private static final int LONGEST = 200;
    private static final int SHORTEST_REASON = 10;

    public Justification {
        text = PlainLine.normal(text);
        if (!isSound(kind, text)) {
            throw new IllegalArgumentException(
                    "a justification is one line of 1 to 200 characters, none of them for control"
                            + " or direction, a break-glass reason 10 to 200");
        }
    }

    /// An exchange file, a case reference or a task.
    public Justification(String text) {
        this(JustificationKind.STATED, text);
    }

    /// Whether the text may be a stated justification.
    public static boolean isSound(String text) {
        return isSound(JustificationKind.STATED, text);
    }

    /// Whether the text may be a justification of that kind.
    static boolean isSound(JustificationKind kind, String text) {
        int fewest =
                switch (kind) {
                    case STATED -> 1;
                    case BREAK_GLASS -> SHORTEST_REASON;
                };
        return PlainLine.isSound(PlainLine.normal(text), fewest, LONGEST);
    }

    /// As it stands in a header.
    public String header() {
        return inHeader(text);
    }

    /// A text that may be one, as it stands in a header: UTF-8, percent-encoded. Who is asked says
    /// whether it is sound.
    public static String inHeader(String text) {
        return PercentEncoding.of(PlainLine.normal(text.strip()));
    }
}
