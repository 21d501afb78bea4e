package org.liaison.sanitiser.script;

/// Scripts written without spaces between words, other than Han: kana, Thai, Lao, Khmer, Burmese.
public final class Unspaced {

    private static final int FIRST_KATAKANA = 0x30A1;
    private static final int LAST_KATAKANA = 0x30F6;
    private static final int TO_HIRAGANA = 0x60;

    private Unspaced() {}

    public static boolean is(int letter) {
        return (letter >= 0x0E00 && letter <= 0x0EFF)
                || (letter >= 0x1000 && letter <= 0x109F)
                || (letter >= 0x1780 && letter <= 0x17FF)
                || (letter >= 0x3041 && letter <= 0x30FF && letter != '・');
    }

    /// Hiragana for katakana; any other letter as it is.
    public static int hiragana(int letter) {
        boolean katakana = letter >= FIRST_KATAKANA && letter <= LAST_KATAKANA;
        return katakana ? letter - TO_HIRAGANA : letter;
    }
}
