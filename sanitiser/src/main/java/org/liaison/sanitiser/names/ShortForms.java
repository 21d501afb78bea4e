package org.liaison.sanitiser.names;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liaison.sanitiser.language.WordLists;
import org.liaison.sanitiser.text.Views;

/// What people are called who bear a name: Paco for Francisco, Маша for Мария. Only for names on
/// file.
final class ShortForms {

    private static final Map<String, Set<String>> FORMS = forms();

    private ShortForms() {}

    /// The folded short forms of each part, and of parts that stand together.
    static Set<String> of(List<String> parts) {
        Set<String> forms = new LinkedHashSet<>();
        String before = "";
        for (String part : parts) {
            String key = Views.latinKey(part);
            forms.addAll(FORMS.getOrDefault(key, Set.of()));
            forms.addAll(FORMS.getOrDefault(before + key, Set.of()));
            before = key;
        }
        return forms;
    }

    private static Map<String, Set<String>> forms() {
        Map<String, Set<String>> forms = new HashMap<>();
        for (String language : WordLists.LANGUAGES) {
            for (String line : WordLists.lines(language, "nicknames")) {
                String[] words = line.split(" ", -1);
                Set<String> known =
                        forms.computeIfAbsent(
                                Views.latinKey(words[0]), none -> new LinkedHashSet<>());
                for (int i = 1; i < words.length; i++) {
                    known.add(Views.latinKey(words[i]));
                }
            }
        }
        return forms;
    }
}
