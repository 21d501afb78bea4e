package org.liaison.kit.access;

import java.util.regex.Pattern;
import org.liaison.schemas.audit.JustificationKind;

/// Why somebody looks at personal data. It is kept in the access log, so it names no person.
///
/// @param kind stated: an exchange file, a case reference or a task; break-glass: a reason typed by
///   somebody who could not wait for one
/// @param text visible characters of ASCII: 1 to 200, a reason that breaks the glass at least 10
public record Justification(JustificationKind kind, String text) {

    private static final Pattern FORM = Pattern.compile("[!-~]([ -~]{0,198}[!-~])?");
    private static final int SHORTEST_REASON = 10;

    public Justification {
        if (!isSound(kind, text)) {
            throw new IllegalArgumentException(
                    "a justification has 1 to 200 visible characters of ASCII,"
                            + " a break-glass reason 10 to 200");
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
        return FORM.matcher(text).matches()
                && switch (kind) {
                    case STATED -> true;
                    case BREAK_GLASS -> text.length() >= SHORTEST_REASON;
                };
    }
}
