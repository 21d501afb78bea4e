package org.liaison.sanitiser.script;

import java.util.List;
import java.util.Map;

/// Pinyin in the older spelling that passports of Taiwan and old papers use, without its
/// apostrophes.
public final class WadeGiles {

    private static final List<String> INITIALS =
            List.of(
                    "zh ch", "ch ch", "sh sh", "j ch", "q ch", "x hs", "z ts", "c ts", "b p", "p p",
                    "d t", "t t", "g k", "k k", "r j");

    private static final Map<String, String> WHOLE =
            Map.of(
                    "zhi", "chih", "chi", "chih", "shi", "shih", "ri", "jih", "zi", "tzu", "ci",
                    "tzu", "si", "ssu", "you", "yu", "yi", "i", "yan", "yen");

    private WadeGiles() {}

    /// The spelling of one syllable of pinyin.
    public static String of(String syllable) {
        String whole = WHOLE.get(syllable);
        return whole == null ? finals(initial(syllable)) : whole;
    }

    private static String initial(String syllable) {
        for (String pair : INITIALS) {
            int blank = pair.indexOf(' ');
            if (syllable.startsWith(pair.substring(0, blank))) {
                return pair.substring(blank + 1) + syllable.substring(blank);
            }
        }
        return syllable;
    }

    private static String finals(String syllable) {
        String spelled =
                syllable.endsWith("ong")
                        ? syllable.substring(0, syllable.length() - 3) + "ung"
                        : syllable;
        if (spelled.endsWith("ian")) {
            return spelled.substring(0, spelled.length() - 2) + "en";
        }
        boolean breath =
                spelled.endsWith("ie")
                        || spelled.equals("ye")
                        || spelled.endsWith("ue")
                        || spelled.endsWith("üe");
        return breath ? spelled + "h" : spelled;
    }
}
