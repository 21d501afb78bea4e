package org.liaison.sanitiser.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaison.sanitiser.language.WordLists;
import org.liaison.sanitiser.script.HanReadings;
import org.liaison.sanitiser.text.Views;
import org.liaison.sanitiser.text.Words;

/// A street without the words around its name, and the number of the house.
///
/// @param name folded, words run together, such as `ribera`
/// @param number such as `14`; null when the address has none
public record Street(String name, @Nullable String number) {

    private static final int SHORTEST = 4;

    private static final Set<String> KINDS =
            WordLists.shared("street-kinds").stream()
                    .map(Views::latinKey)
                    .collect(Collectors.toUnmodifiableSet());

    /// Kinds of streets and the small words of their names, as the Latin view writes them.
    public static final Set<String> SMALL_WORDS =
            Set.of(
                    "c",
                    "cl",
                    "calle",
                    "av",
                    "avd",
                    "avda",
                    "avenida",
                    "avenue",
                    "ave",
                    "plaza",
                    "pza",
                    "plza",
                    "pl",
                    "place",
                    "paseo",
                    "po",
                    "pso",
                    "camino",
                    "cno",
                    "ctra",
                    "carretera",
                    "ronda",
                    "travesia",
                    "rue",
                    "r",
                    "bd",
                    "bld",
                    "blvd",
                    "boulevard",
                    "bulevar",
                    "via",
                    "viale",
                    "corso",
                    "piazza",
                    "street",
                    "st",
                    "road",
                    "rd",
                    "lane",
                    "ln",
                    "ul",
                    "ulitsa",
                    "bul",
                    "bulevard",
                    "pr",
                    "prospekt",
                    "duong",
                    "pho",
                    "lu",
                    "jie",
                    "dao",
                    "de",
                    "del",
                    "la",
                    "las",
                    "el",
                    "los",
                    "du",
                    "des",
                    "di",
                    "della",
                    "dei",
                    "d",
                    "l",
                    "the",
                    "of",
                    "no",
                    "num",
                    "numero",
                    "n",
                    "nr",
                    "hao",
                    "dom",
                    "so");

    private static final String HAN_STREETS = "路街道巷弄";
    private static final String HAN_DISTRICTS = "省市区县镇乡村";

    @Override
    public String toString() {
        return "Street[withheld]";
    }

    /// The streets in one address, in each writing: usually one.
    public static List<Street> in(String address) {
        List<Street> streets = new ArrayList<>();
        addHan(address, streets);
        String[] pieces = address.split("[,，;\\n]", -1);
        int named = 0;
        while (named < pieces.length && !beginsWithKind(pieces[named])) {
            named++;
        }
        int first = named == pieces.length ? 0 : named;
        for (int i = first; i < pieces.length && streets.isEmpty(); i++) {
            String name = name(pieces[i]);
            if (name.length() >= SHORTEST) {
                String next = i + 1 < pieces.length ? number(pieces[i + 1]) : null;
                String own = number(pieces[i]);
                streets.add(new Street(name, own == null ? next : own));
            }
        }
        return streets;
    }

    /// Where a town stands first, the street is the piece that says so.
    private static boolean beginsWithKind(String piece) {
        List<String> words = Words.latin(piece);
        return !words.isEmpty() && KINDS.contains(words.getFirst());
    }

    /// Whether the value begins with a kind of street, such as `Calle` or `ul.`.
    static boolean namesKind(String value) {
        List<String> words = Words.latin(value);
        boolean kind = !words.isEmpty() && SMALL_WORDS.contains(words.getFirst());
        return kind || value.chars().anyMatch(c -> HAN_STREETS.indexOf(c) >= 0);
    }

    private static String name(String piece) {
        StringBuilder name = new StringBuilder();
        for (String word : Words.latin(piece)) {
            if (!isNumber(word) && !SMALL_WORDS.contains(word)) {
                name.append(word);
            }
        }
        return name.toString();
    }

    private static @Nullable String number(String piece) {
        return Words.latin(piece).stream().filter(Street::isNumber).findFirst().orElse(null);
    }

    private static boolean isNumber(String word) {
        return word.length() <= 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static void addHan(String address, List<Street> streets) {
        int end = -1;
        for (int i = 0; i < address.length() && end < 0; i++) {
            end = HAN_STREETS.indexOf(address.charAt(i)) >= 0 ? i : -1;
        }
        int start = end;
        while (start > 0 && isStreetName(address.charAt(start - 1))) {
            start--;
        }
        if (end > start) {
            String name = address.substring(start, end);
            String number = number(Views.numericKey(address.substring(end + 1)));
            streets.add(new Street(Views.latinKey(name), number));
            streets.add(new Street(pinyin(name), number));
        }
    }

    private static boolean isStreetName(char c) {
        return HanReadings.isHan(c) && HAN_DISTRICTS.indexOf(c) < 0;
    }

    private static String pinyin(String name) {
        StringBuilder pinyin = new StringBuilder();
        name.codePoints().forEach(c -> pinyin.append(HanReadings.pinyin(c)));
        return Views.latinKey(pinyin.toString());
    }
}
