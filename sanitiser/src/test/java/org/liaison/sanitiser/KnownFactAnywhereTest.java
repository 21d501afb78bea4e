package org.liaison.sanitiser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.policy.subject.FieldClass;

/// A fact on file is found wherever it stands in a text and however it is grouped or cased.
class KnownFactAnywhereTest {

    private static final List<String> FILLING =
            List.of(
                    "the",
                    "room",
                    "было",
                    "在",
                    "mesa",
                    "été",
                    "của",
                    "😀",
                    "и",
                    "42",
                    "—",
                    "\n",
                    "e\u0301a",
                    "x");

    private record Kind(FieldClass fieldClass, String value) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind(FieldClass.NAME, "Zorana Kvasnik"),
                    new Kind(FieldClass.NAME, "吕伟明"),
                    new Kind(FieldClass.ALIAS, "Глория"),
                    new Kind(FieldClass.CONTACT, "+34 612 34 56 78"),
                    new Kind(FieldClass.CONTACT, "anna.k@mail.example"),
                    new Kind(FieldClass.DEVICE_OR_HANDLE, "wx_lyu98"),
                    new Kind(FieldClass.DOCUMENT, "G12345678"),
                    new Kind(FieldClass.ACCOUNT, "6222 0212 3456 7890 12"),
                    new Kind(FieldClass.VEHICLE, "1234 KLM"),
                    new Kind(FieldClass.ADDRESS, "Calle de la Ribera, 14"),
                    new Kind(FieldClass.ADDRESS, "春风路12号"),
                    new Kind(FieldClass.LOCATION, "Villafranca"),
                    new Kind(FieldClass.HEALTH, "hepatitis B"));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void findsItInAnyPlaceAndVariant(long seed) {
        Random random = new Random(seed);
        for (Kind kind : KINDS) {
            // given
            String before = filling(random) + " ";
            String text = before + variant(kind, random) + " " + filling(random);

            // when
            List<Finding> findings =
                    Checks.findings(text, Checks.keeping(kind.fieldClass(), kind.value()));

            // then
            assertThat(findings)
                    .as("%s, seed %d", kind.value(), seed)
                    .anyMatch(f -> f.blocks() && f.end() > before.length());
            assertThat(findings)
                    .allMatch(f -> f.start() >= 0 && f.end() <= text.length())
                    .noneMatch(f -> f.toString().contains(kind.value()));
        }
    }

    private static String filling(Random random) {
        StringBuilder filling = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            filling.append(FILLING.get(random.nextInt(FILLING.size()))).append(' ');
        }
        return filling.append("and").toString();
    }

    private static String variant(Kind kind, Random random) {
        String value = kind.value();
        return switch (random.nextInt(5)) {
            case 0 -> value;
            case 1 -> value.toUpperCase(Locale.ROOT);
            case 2 -> wide(value);
            case 3 -> value.replace(" ", "  ");
            default -> hidden(value, random);
        };
    }

    private static String wide(String value) {
        StringBuilder wide = new StringBuilder();
        value.chars()
                .map(c -> c > 0x20 && c < 0x7F && c != '@' && c != '.' ? c + 0xFEE0 : c)
                .forEach(c -> wide.append((char) c));
        return wide.toString();
    }

    private static String hidden(String value, Random random) {
        int at = 1 + random.nextInt(value.length() - 1);
        return value.substring(0, at) + "\u200B" + value.substring(at);
    }
}
