package org.liaison.sanitiser.script;

/// Cyrillic letters in Latin, one fixed way; other ways are evened out by the loose view.
public final class Cyrillic {

    private static final String LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґўјљњћђџѓќѕқңүұһәө";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "a", "y", "", "e", "yu", "ya", "e", "i", "i",
        "ye", "g", "u", "j", "lj", "nj", "c", "dj", "dz", "g", "k", "z", "k", "n", "u", "u", "h",
        "a", "o"
    };

    private Cyrillic() {}

    public static boolean isCyrillic(int letter) {
        return letter >= 0x0400 && letter <= 0x052F;
    }

    /// The Latin spelling of one lower-case letter; the letter itself when it is not in the table.
    public static String toLatin(int letter) {
        int at = LETTERS.indexOf(letter);
        return at < 0 ? Character.toString(letter) : LATIN[at];
    }
}
