package org.liaison.sanitiser.script;

/// Cyrillic and Greek letters that look like Latin ones on paper (Unicode TR 39, the common ones).
public final class Lookalikes {

    private static final String LETTERS = "асеорхукмтнвіѕјһԁԛԝгпзб" + "αορντκιχεβηυγμ";
    private static final String LATIN = "aceopxykmthbisjhdqwrn36" + "aopvtkixebnuyu";

    private Lookalikes() {}

    /// The Latin letter this lower-case letter looks like, or the letter itself.
    public static int toLatin(int letter) {
        int at = LETTERS.indexOf(letter);
        return at < 0 ? letter : LATIN.charAt(at);
    }

    /// Whether a Latin letter is drawn as this one.
    public static boolean isLookalike(int letter) {
        return LETTERS.indexOf(letter) >= 0;
    }
}
