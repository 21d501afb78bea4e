package org.liaison.sanitiser.text;

import org.liaison.sanitiser.script.Cyrillic;
import org.liaison.sanitiser.script.Greek;
import org.liaison.sanitiser.script.HanReadings;
import org.liaison.sanitiser.script.Lookalikes;
import org.liaison.sanitiser.script.Unspaced;

/// The foldings that views are made with.
final class Folds {

    private static final String SPECIAL = "ßøđðłæœıþħŋƒ";
    private static final String[] SPECIAL_LATIN = {
        "ss", "o", "d", "d", "l", "ae", "oe", "i", "th", "h", "n", "f"
    };
    private static final String HAN_DIGITS = "〇零一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖";
    private static final String HAN_DIGIT_VALUES = "001234567891212345678" + "9";

    private static final String[] ASCII = ascii();

    private Folds() {}

    /// Latin as it is, Cyrillic and Greek in Latin, Han simplified.
    static String latin(int letter) {
        if (letter < 0x80) {
            return ASCII[letter];
        }
        if (Cyrillic.isCyrillic(letter)) {
            return Cyrillic.toLatin(letter);
        }
        if (Unspaced.is(letter)) {
            return Character.toString(Unspaced.hiragana(letter));
        }
        return Greek.isGreek(letter) ? Greek.toLatin(letter) : special(letter);
    }

    /// Letters drawn like Latin ones become these.
    static String lookalike(int letter) {
        if (letter < 0x80) {
            return ASCII[letter];
        }
        int seen = Lookalikes.toLatin(letter);
        return seen < 0x80 ? ASCII[seen] : special(letter);
    }

    /// As [#lookalike], and Han numerals as digits.
    static String numeric(int letter) {
        int at = letter < 0x80 ? -1 : HAN_DIGITS.indexOf(letter);
        return at < 0 ? lookalike(letter) : ASCII[HAN_DIGIT_VALUES.charAt(at)];
    }

    /// Han in pinyin.
    static String pinyin(int letter) {
        return HanReadings.isHan(letter) ? plain(HanReadings.pinyin(letter)) : latin(letter);
    }

    /// Han in pinyin, read as surnames where that differs.
    static String surname(int letter) {
        return HanReadings.isHan(letter) ? plain(HanReadings.surname(letter)) : latin(letter);
    }

    private static String plain(String pinyin) {
        return pinyin.replace('ü', 'u');
    }

    private static String special(int letter) {
        int at = SPECIAL.indexOf(letter);
        return at < 0 ? Character.toString(letter) : SPECIAL_LATIN[at];
    }

    private static String[] ascii() {
        String[] ascii = new String[0x80];
        for (int i = 0; i < ascii.length; i++) {
            ascii[i] = Character.toString(i);
        }
        return ascii;
    }
}
