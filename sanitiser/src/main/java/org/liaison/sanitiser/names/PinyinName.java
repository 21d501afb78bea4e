package org.liaison.sanitiser.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.liaison.sanitiser.script.Palladius;

/// Chinese names in Latin letters: `lü` is also written lu, lyu, lv and lue.
final class PinyinName {

    private static final List<String> LU = List.of("lü", "lyu", "lv", "lue", "lu");
    private static final List<String> NU = List.of("nü", "nyu", "nv", "nue", "nu");

    private static final int LONGEST = 18;

    private PinyinName() {}

    /// The name with each part that could hold an `ü` in every way of writing it.
    static List<List<String>> spellings(List<String> parts) {
        List<List<String>> spellings = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            for (String other : others(parts.get(i).toLowerCase(Locale.ROOT))) {
                List<String> spelling = new ArrayList<>(parts);
                spelling.set(i, other);
                spellings.add(spelling);
            }
        }
        addCyrillic(parts, spellings);
        return spellings;
    }

    private static void addCyrillic(List<String> parts, List<List<String>> spellings) {
        List<String> cyrillic = new ArrayList<>();
        for (String part : parts) {
            String word = part.toLowerCase(Locale.ROOT).replace("-", "").replace("'", "");
            String written = word.length() > LONGEST ? null : Palladius.ofWord(word);
            if (written == null) {
                return;
            }
            cyrillic.add(written);
        }
        spellings.add(cyrillic);
    }

    /// The pinyin with `ü` written in each way.
    static Set<String> umlauts(String pinyin) {
        Set<String> written = new LinkedHashSet<>();
        for (String vowel : List.of("u", "yu", "v", "ue")) {
            written.add(pinyin.replace("ü", vowel));
        }
        return written;
    }

    private static List<String> others(String part) {
        if (LU.contains(part)) {
            return LU;
        }
        return NU.contains(part) ? NU : List.of();
    }
}
