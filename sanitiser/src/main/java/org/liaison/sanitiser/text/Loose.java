package org.liaison.sanitiser.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Evens out how different countries write the same sounds in Latin letters.
final class Loose {

    /// Longest first.
    private static final List<String> SOUNDS =
            List.of(
                    "chtch c", "chr h", "khr h", "hr h", "gu g", "shch c", "sch c", "sc c", "tch c",
                    "sh c", "ch c", "kh h", "ou u", "oo u", "ee i", "ph f", "ck k", "ks x", "ts c",
                    "tz c", "w v", "y i", "j i");

    private static final int[] FIRST = firstSounds();

    private Loose() {}

    static View of(View latin) {
        View loose = new View(latin.length());
        int index = 0;
        char last = 0;
        while (index < latin.length()) {
            String sound = soundAt(latin, index);
            int width = sound == null ? 1 : sound.length() - 2;
            char letter = sound == null ? latin.at(index) : sound.charAt(sound.length() - 1);
            boolean startsWord = latin.startsWord(index);
            if (startsWord || letter != last || letter < 'a' || letter > 'z') {
                loose.append(letter, latin.start(index), latin.end(index + width - 1), startsWord);
            }
            last = letter;
            index += width;
        }
        return loose;
    }

    private static @Nullable String soundAt(View latin, int index) {
        char first = latin.at(index);
        if (first >= FIRST.length || FIRST[first] == 0) {
            return null;
        }
        for (String sound : SOUNDS) {
            if (matches(latin, index, sound)) {
                return sound;
            }
        }
        return null;
    }

    private static boolean matches(View latin, int index, String sound) {
        int width = sound.length() - 2;
        if (index + width > latin.length()) {
            return false;
        }
        for (int i = 0; i < width; i++) {
            boolean sameWord = i == 0 || !latin.startsWord(index + i);
            if (!sameWord || latin.at(index + i) != sound.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int[] firstSounds() {
        int[] first = new int[0x80];
        for (String sound : SOUNDS) {
            first[sound.charAt(0)] = 1;
        }
        return first;
    }
}
