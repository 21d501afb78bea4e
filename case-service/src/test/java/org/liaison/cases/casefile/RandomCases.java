package org.liaison.cases.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.liaison.schemas.CatalogueField;

/// Cases with every kind of row and every kind of value, the same for the same seed. Nobody in them
/// exists.
public final class RandomCases {

    private static final List<String> LETTERS =
            List.of(
                    "a", "Z", "ñ", "ü", "é", "王", "小", "芳", "𠮷", "я", "7", " ", "\"", "\"\"", ",",
                    "\n", "\r\n", "\r", "\t", "'", "#", "=", "@", "+", "-", "|", "\\", "{",
                    "\u00A0", "\u200B", "\uFEFF", "😀");

    private final Random random;

    public RandomCases(long seed) {
        random = new Random(seed);
    }

    /// A case with one to four persons and up to twelve other rows.
    public CaseContent next() {
        List<Particulars> rows = new ArrayList<>();
        int persons = 1 + random.nextInt(4);
        for (int n = 1; n <= persons; n++) {
            rows.add(row(ParticularsKind.PERSON, "P-" + n, null));
        }
        int others = random.nextInt(13);
        for (int n = 1; n <= others; n++) {
            ParticularsKind kind = pick(List.of(ParticularsKind.values()));
            boolean belongs = kind != ParticularsKind.PERSON && random.nextBoolean();
            rows.add(row(kind, "X-" + n, belongs ? "P-" + (1 + random.nextInt(persons)) : null));
        }
        Collections.shuffle(rows, random);
        return new CaseContent("C/" + random.nextInt(1_000_000), rows);
    }

    private Particulars row(ParticularsKind kind, String ref, @Nullable String personRef) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (CatalogueField field : kind.fields()) {
            if (random.nextInt(3) > 0) {
                fields.put(field.name(), value(field));
            }
        }
        return new Particulars(kind, ref, personRef, fields);
    }

    private String value(CatalogueField field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LOOKUP -> text();
            case TEXT_LIST -> "x" + text() + ";" + text();
            case DATE -> pick(List.of("1998", "2001-07", "2004-02-29", "2026-11-22"));
            case CHECKBOX -> pick(List.of("true", "false"));
            case NUMBER, GEOLOCATION ->
                    field.name().matches("vic_AgeWhenTrafficked|prs_NumberOfChildren")
                            ? pick(List.of("0", "17", "007"))
                            : pick(List.of("0", "-3.6969", "+42.3439", "17", "007"));
            case PICKLIST -> pick(field.picklist());
            case MULTISELECT_PICKLIST -> several(field.picklist());
            case LANGUAGE_CODE -> pick(List.of("zh", "spa", "ZHO"));
            case COUNTRY_CODE -> pick(List.of("ES", "CHN", "cn"));
            case COUNTRY_CODES -> pick(List.of("CN", "CN;ES", "CHN;VNM;ES"));
        };
    }

    /// Starts with a letter: what starts like a formula is refused by an import.
    private String text() {
        StringBuilder text =
                new StringBuilder(
                        pick(List.of("x", "王", "Ñ", "\"", ",", "'", "#", "+34 600 000 1")));
        if (text.charAt(0) == '+') {
            return text.toString();
        }
        int length = random.nextInt(20);
        for (int n = 0; n < length; n++) {
            text.append(pick(LETTERS));
        }
        return text.toString().replace(';', ',');
    }

    private String several(List<String> picklist) {
        List<String> all = new ArrayList<>(picklist);
        Collections.shuffle(all, random);
        return String.join(";", all.subList(0, 1 + random.nextInt(all.size())));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
