package org.liaison.cases.consultation;

import java.util.regex.Pattern;

/// Why somebody looks at personal data: an exchange file, a case reference or a task. It is kept in
/// the access log, so it names no person.
///
/// @param text 1 to 200 visible characters of ASCII
public record Justification(String text) {

    private static final Pattern FORM = Pattern.compile("[!-~]([ -~]{0,198}[!-~])?");

    public Justification {
        if (!isSound(text)) {
            throw new IllegalArgumentException(
                    "a justification has 1 to 200 visible characters of ASCII");
        }
    }

    /// Whether the text may be a justification.
    public static boolean isSound(String text) {
        return FORM.matcher(text).matches();
    }
}
