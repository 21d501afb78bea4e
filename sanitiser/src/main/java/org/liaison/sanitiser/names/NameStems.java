package org.liaison.sanitiser.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liaison.sanitiser.script.Cyrillic;
import org.liaison.sanitiser.text.View;

/// What stays of a name when it is declined, and what may stand behind it, as the Latin view writes
/// both.
public final class NameStems {

    private static final int SHORTEST = 4;
    private static final int LONGEST_ENDING = 4;

    private static final Set<String> CYRILLIC =
            Set.of(
                    "a", "ya", "u", "yu", "y", "i", "e", "o", "om", "em", "im", "ym", "oi", "ei",
                    "oyu", "eyu", "ogo", "ego", "omu", "emu", "aya", "uyu", "oe", "ykh", "ikh",
                    "ymi", "imi", "am", "yam", "ami", "yami", "akh", "yakh", "ovi", "evi", "ta",
                    "to", "at", "ata", "yat", "ite", "ov", "ova", "in", "ina", "iya", "iyu", "iei",
                    "ii", "iem", "va");

    private static final Set<String> LATIN =
            Set.of(
                    "s", "es", "ens", "ei", "iei", "ii", "ul", "lui", "ului", "ilor", "uk", "om",
                    "owi", "em", "ej", "ą");

    private static final List<String> SLAVIC = List.of("ov", "ev", "in", "sk", "ck");

    private static final List<String> ADJECTIVES = List.of("aya", "ya", "ii", "yi", "oi", "ei");

    private NameStems() {}

    /// The stems of one word of a name; none when it is too short to be told from other words.
    public static Set<String> of(String letters) {
        Set<String> stems = new LinkedHashSet<>();
        keep(letters, stems);
        int length = letters.length();
        if (length > SHORTEST && isVowel(letters.charAt(length - 1))) {
            keep(letters.substring(0, length - 1), stems);
        }
        for (String ending : ADJECTIVES) {
            if (letters.endsWith(ending)) {
                keep(letters.substring(0, length - ending.length()), stems);
            }
        }
        boolean fleeting =
                length > SHORTEST
                        && !isVowel(letters.charAt(length - 1))
                        && "eo".indexOf(letters.charAt(length - 2)) >= 0
                        && !isVowel(letters.charAt(length - 3));
        if (fleeting) {
            keep(letters.substring(0, length - 2) + letters.charAt(length - 1), stems);
        }
        return stems;
    }

    private static void keep(String stem, Set<String> stems) {
        if (stem.length() >= SHORTEST) {
            stems.add(stem);
        }
    }

    /// Where the word ends that begins with this stem, or -1 when what stands behind is no ending.
    ///
    /// @param to index of the view behind the stem
    public static int declinedEnd(String text, View view, int from, int to) {
        int end = to;
        while (end < view.length() && !view.endsWord(end) && end - to < LONGEST_ENDING) {
            end++;
        }
        int first = text.codePointAt(view.start(from));
        if (end >= view.length() || !view.endsWord(end) || Character.isLowerCase(first)) {
            return -1;
        }
        boolean slavic = Cyrillic.isCyrillic(first) || isSlavic(view.letters(from, to));
        Set<String> endings = slavic ? CYRILLIC : LATIN;
        String ending = view.letters(to, end + 1);
        return endings.contains(ending) || LATIN.contains(ending) ? end + 1 : -1;
    }

    /// A family name of Slavic form takes the same endings in Latin letters.
    private static boolean isSlavic(String stem) {
        return SLAVIC.stream().anyMatch(stem::endsWith);
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }
}
