package org.liaison.cases.arrival;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Codes of ISO 639, and what people write instead.
final class Languages {

    private static final List<Locale> SPOKEN_HERE =
            List.of("en", "es", "zh", "fr", "de", "bg", "it", "ru").stream()
                    .map(Locale::forLanguageTag)
                    .toList();

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> NAMES = names();

    /// The code of a country where its language was asked for.
    private static final Map<String, String> COUNTRIES =
            Map.of("cn", "zh", "jp", "ja", "gb", "en", "ua", "uk", "cz", "cs", "gr", "el");

    private Languages() {}

    /// Three letters may be any of ISO 639: thousands, and interpreters need them.
    static boolean isCode(String value) {
        return value.length() == 3 || TWO_LETTERS.contains(value.toLowerCase(Locale.ROOT));
    }

    /// The code of what was meant.
    static Optional<String> meant(String value) {
        String text = Blanks.strip(value).toLowerCase(Locale.ROOT);
        String code = NAMES.getOrDefault(text, COUNTRIES.get(text));
        if (code == null && text.matches("[a-z]{2,3}[-_].{2,10}")) {
            code = text.substring(0, text.indexOf(text.contains("-") ? '-' : '_'));
        }
        return Optional.ofNullable(code);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            for (Locale reader : SPOKEN_HERE) {
                String name = Locale.of(code).getDisplayLanguage(reader).toLowerCase(Locale.ROOT);
                names.putIfAbsent(name, code);
            }
        }
        for (String name : Set.of("mandarin", "mandarín", "putonghua", "普通话", "汉语")) {
            names.put(name, "zh");
        }
        names.put("castellano", "es");
        return Map.copyOf(names);
    }
}
