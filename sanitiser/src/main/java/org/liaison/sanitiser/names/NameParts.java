package org.liaison.sanitiser.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liaison.sanitiser.text.Views;

/// The words of a name, and the pieces of its compound words.
///
/// @param words what spaces and commas separate, each whole
/// @param pieces what dashes and apostrophes separate inside the words; a word without any is its
///   own piece
record NameParts(List<String> words, List<String> pieces) {

    private static final String APOSTROPHES = "'`´‘’‛ʹʻʼʽʾʿˈ′＇";
    private static final String BETWEEN = ",;/()（）·.‧・•«»\"“”，、。|";
    private static final int MINUS = 0x2212;

    static NameParts of(String name) {
        List<String> words = new ArrayList<>();
        List<String> pieces = new ArrayList<>();
        for (String word : split(name, true)) {
            words.add(word);
            pieces.addAll(split(word, false));
        }
        return new NameParts(List.copyOf(words), List.copyOf(pieces));
    }

    /// Words and pieces, each once.
    List<String> all() {
        Set<String> all = new LinkedHashSet<>(words);
        all.addAll(pieces);
        return List.copyOf(all);
    }

    private static List<String> split(String text, boolean atSpaces) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        text.codePoints()
                .forEach(c -> {
                    if (atSpaces ? separatesWords(c) : separatesPieces(c)) {
                        keep(part, parts);
                    } else {
                        part.appendCodePoint(c);
                    }
                });
        keep(part, parts);
        return parts;
    }

    private static void keep(StringBuilder part, List<String> parts) {
        String whole = part.toString();
        part.setLength(0);
        if (!Views.latinKey(whole).isEmpty()) {
            parts.add(whole);
        }
    }

    private static boolean separatesWords(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || BETWEEN.indexOf(c) >= 0;
    }

    private static boolean separatesPieces(int c) {
        return Character.getType(c) == Character.DASH_PUNCTUATION
                || c == MINUS
                || APOSTROPHES.indexOf(c) >= 0;
    }
}
