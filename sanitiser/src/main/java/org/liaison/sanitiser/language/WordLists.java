package org.liaison.sanitiser.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.liaison.sanitiser.text.Views;

/// Reads the word lists of the languages that the checker knows: one word or phrase a line, `#`
/// begins a comment.
public final class WordLists {

    /// The folders, by language code.
    public static final List<String> LANGUAGES =
            List.of("bg", "de", "en", "es", "fr", "it", "ro", "ru", "vi", "zh");

    private WordLists() {}

    /// The words of one list in every language, as the Latin view writes them.
    public static Set<String> folded(String list) {
        Set<String> folded = new HashSet<>();
        for (String language : LANGUAGES) {
            lines(language, list).forEach(line -> folded.add(Views.latinKey(line)));
        }
        return Set.copyOf(folded);
    }

    /// The lines of a list that no language has for itself.
    public static List<String> shared(String list) {
        return read("shared/" + list + ".txt");
    }

    /// The lines of one list of one language, without comments.
    public static List<String> lines(String language, String list) {
        return read(language + "/" + list + ".txt");
    }

    private static List<String> read(String path) {
        try (InputStream in = WordLists.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
