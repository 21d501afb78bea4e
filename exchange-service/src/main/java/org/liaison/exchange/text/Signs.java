package org.liaison.exchange.text;

/// What a character is to the scanners of this package.
final class Signs {

    /// Scripts up to the Arabic ones put blanks between words; a number may stand right behind a
    /// letter of the others.
    private static final int WORDS_STAND_APART = 0x0900;

    private Signs() {}

    static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }

    static boolean isLetter(char each) {
        char lower = (char) (each | 0x20);
        return lower >= 'a' && lower <= 'z';
    }

    /// Whether it goes on with a word or number that stands beside it.
    static boolean goesOn(char each) {
        return isDigit(each)
                || isLetter(each)
                || (each >= 0x80 && each < WORDS_STAND_APART && Character.isLetter(each));
    }

    /// Whether it goes between digits of one number, whatever it is: not a letter, and not what
    /// says that an amount, a share or a sum is meant.
    static boolean goesBetweenDigits(int each) {
        return !Character.isLetterOrDigit(each)
                && Character.getType(each) != Character.CURRENCY_SYMBOL
                && each != '%'
                && each != '\u2030'
                && each != '\u00D7'
                && each != '\u00F7'
                && each != '\u00B1';
    }
}
