package org.liaison.sanitiser.names;

import java.util.List;
import java.util.Locale;

/// Vowels with two dots and their spellings with e; likewise the Nordic ones.
final class GermanVowels {

    private GermanVowels() {}

    /// The name with these vowels spelled out, and with spelled-out ones drawn together.
    static List<List<String>> variants(List<String> parts) {
        List<String> out = parts.stream().map(GermanVowels::spelledOut).toList();
        List<String> in = parts.stream().map(GermanVowels::drawnTogether).toList();
        return List.of(out, in);
    }

    private static String spelledOut(String part) {
        return part.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ø", "oe")
                .replace("å", "aa");
    }

    private static String drawnTogether(String part) {
        return part.toLowerCase(Locale.ROOT)
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
    }
}
