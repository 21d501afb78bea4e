package org.liaison.sanitiser.script;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Map;

/// Han characters one by one: their simplified form, their pinyin, their reading as a surname.
public final class HanReadings {

    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;

    private static final String[] PINYIN = table("Han-Latin");
    private static final String[] SIMPLIFIED = table("Traditional-Simplified");

    /// Characters that are read otherwise in a surname.
    private static final Map<Integer, String> SURNAMES =
            Map.ofEntries(
                    Map.entry((int) '单', "shan"),
                    Map.entry((int) '曾', "zeng"),
                    Map.entry((int) '解', "xie"),
                    Map.entry((int) '查', "zha"),
                    Map.entry((int) '仇', "qiu"),
                    Map.entry((int) '盖', "ge"),
                    Map.entry((int) '乐', "yue"),
                    Map.entry((int) '区', "ou"),
                    Map.entry((int) '朴', "piao"),
                    Map.entry((int) '尉', "yu"),
                    Map.entry((int) '万', "mo"),
                    Map.entry((int) '俟', "qi"),
                    Map.entry((int) '繁', "po"),
                    Map.entry((int) '翟', "zhai"),
                    Map.entry((int) '缪', "miao"),
                    Map.entry((int) '冼', "xian"),
                    Map.entry((int) '覃', "qin"),
                    Map.entry((int) '秘', "bi"),
                    Map.entry((int) '种', "chong"),
                    Map.entry((int) '员', "yun"),
                    Map.entry((int) '召', "shao"),
                    Map.entry((int) '长', "zhang"),
                    Map.entry((int) '宿', "su"),
                    Map.entry((int) '洗', "xian"),
                    Map.entry((int) '黑', "he"),
                    Map.entry((int) '六', "lu"),
                    Map.entry((int) '那', "na"),
                    Map.entry((int) '折', "she"),
                    Map.entry((int) '晟', "cheng"),
                    Map.entry((int) '燕', "yan"),
                    Map.entry((int) '重', "chong"),
                    Map.entry((int) '行', "hang"));

    private HanReadings() {}

    public static boolean isHan(int letter) {
        return inTable(letter) || Character.isIdeographic(letter);
    }

    /// The simplified form, or the character itself.
    public static int simplified(int letter) {
        return inTable(letter) ? SIMPLIFIED[letter - FIRST].codePointAt(0) : letter;
    }

    /// Pinyin in lower case without tones, `ü` kept; the character itself when it has none.
    public static String pinyin(int letter) {
        return inTable(letter) ? PINYIN[letter - FIRST] : Character.toString(letter);
    }

    /// The reading as a surname when it differs, else as [#pinyin].
    public static String surname(int letter) {
        String reading = SURNAMES.get(simplified(letter));
        return reading == null ? pinyin(letter) : reading;
    }

    private static boolean inTable(int letter) {
        return letter >= FIRST && letter <= LAST;
    }

    private static String[] table(String transliterator) {
        StringBuilder all = new StringBuilder();
        for (int letter = FIRST; letter <= LAST; letter++) {
            all.appendCodePoint(letter).append('\n');
        }
        String[] lines =
                Transliterator.getInstance(transliterator)
                        .transliterate(all.toString())
                        .split("\n", -1);
        String[] table = new String[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = withoutTone(lines[i].strip());
        }
        return table;
    }

    /// Drops tone marks and keeps the diaeresis.
    private static String withoutTone(String syllable) {
        String parts = Normalizer.normalize(syllable, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (c < 0x0300 || c > 0x036F || c == 0x0308) {
                kept.append(c);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }
}
