package org.liaison.cases.arrival;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The codes of picklists by what people write instead: the code in other letters, or its label in
/// a language of the offices.
public final class PicklistLabels {

    private static final String RESOURCE = "/labels/picklists.tsv";
    private static final Pattern BESIDE_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Map<String, Map<String, String>> BY_FIELD = load();

    private PicklistLabels() {}

    /// The one of these codes that the text means.
    ///
    /// @param field name of the field, `entity` or `checkbox`
    public static Optional<String> codeOf(String field, List<String> codes, String text) {
        String letters = letters(text);
        for (String code : codes) {
            if (letters(code).equals(letters) || letters.equals(withoutSection(code))) {
                return Optional.of(code);
            }
        }
        return Optional.ofNullable(BY_FIELD.getOrDefault(field, Map.of()).get(letters))
                .filter(codes::contains);
    }

    /// Letters and digits alone, in lower case and without marks; a sign as it is.
    public static String letters(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String letters = BESIDE_LETTERS.matcher(plain).replaceAll("");
        return letters.isEmpty() ? Blanks.strip(plain) : letters;
    }

    /// `C_Manufacturing` is chosen as "Manufacturing".
    private static String withoutSection(String code) {
        return code.length() > 2 && code.charAt(1) == '_' ? letters(code.substring(2)) : "";
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> byField = new HashMap<>();
        try (InputStream in = PicklistLabels.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("No such resource: " + RESOURCE);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 3))
                    .forEach(entry -> take(entry, byField));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
        return byField;
    }

    private static void take(String[] entry, Map<String, Map<String, String>> byField) {
        Map<String, String> labels = byField.computeIfAbsent(entry[0], field -> new HashMap<>());
        for (String label : entry[2].split("\\|", -1)) {
            labels.putIfAbsent(letters(label), entry[1]);
        }
    }
}
