package org.liaison.operator.office;

/// Writes values into files of `java.util.Properties`, whose readers take bytes for ISO 8859-1, a
/// backslash for an escape and a blank at the start for nothing.
public final class PropertyText {

    private static final int LAST_ASCII = '~';

    private PropertyText() {}

    /// The value as it stands behind the sign of equality.
    public static String escaped(Object value) {
        String text = value.toString();
        StringBuilder escaped = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' || c > LAST_ASCII) {
                escaped.append("\\u%04x".formatted((int) c));
            } else if (c == '\\' || (c == ' ' && at == 0)) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
