package org.liaison.sanitiser.script;

/// Greek letters in Latin.
public final class Greek {

    private static final String LETTERS = "αβγδεζηθικλμνξοπρσςτυφχψω";
    private static final String[] LATIN = {
        "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s",
        "s", "t", "y", "f", "ch", "ps", "o"
    };

    private Greek() {}

    public static boolean isGreek(int letter) {
        return letter >= 0x0370 && letter <= 0x03FF;
    }

    /// The Latin spelling of one lower-case letter; the letter itself when it is not in the table.
    public static String toLatin(int letter) {
        int at = LETTERS.indexOf(letter);
        return at < 0 ? Character.toString(letter) : LATIN[at];
    }
}
