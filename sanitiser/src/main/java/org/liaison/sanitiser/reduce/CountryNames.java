package org.liaison.sanitiser.reduce;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Recognises a country by its name in the languages the offices use, or by its ISO code.
public final class CountryNames {

    private static final List<Locale> LANGUAGES =
            List.of("en", "es", "fr", "it", "bg", "ru", "zh", "zh-Hant", "vi").stream()
                    .map(Locale::forLanguageTag)
                    .toList();

    private static final Map<String, String> CODES = codes();

    private CountryNames() {}

    /// The ISO 3166-1 alpha-2 code of the country this text names, or null.
    public static @Nullable String codeOf(String text) {
        return CODES.get(key(text));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            codes.put(key(code), code);
            codes.put(key(country.getISO3Country()), code);
            for (Locale language : LANGUAGES) {
                codes.putIfAbsent(key(country.getDisplayCountry(language)), code);
            }
        }
        return Map.copyOf(codes);
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
