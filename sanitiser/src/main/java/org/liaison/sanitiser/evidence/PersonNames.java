package org.liaison.sanitiser.evidence;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.sanitiser.language.WordLists;
import org.liaison.sanitiser.script.Cyrillic;
import org.liaison.sanitiser.script.HanReadings;
import org.liaison.sanitiser.script.Palladius;
import org.liaison.sanitiser.text.Views;

/// What makes a word with a capital the name of somebody whom nobody has on file.
final class PersonNames {

    static final Set<String> TITLES = WordLists.folded("titles");
    static final Set<String> ORGANISATIONS = shared("organisations");
    static final Set<String> BEFORE = shared("person-words");
    static final Set<String> SMALL = shared("small-words");

    private static final Set<String> ORDINARY = WordLists.folded("ordinary");
    private static final Set<String> CAPITAL = WordLists.folded("capital");
    private static final Set<String> GIVEN =
            WordLists.LANGUAGES.stream()
                    .filter(language -> !language.equals("vi") && !language.equals("zh"))
                    .flatMap(language -> WordLists.lines(language, "names").stream())
                    .map(Views::latinKey)
                    .filter(name -> name.length() > 2)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> VIETNAMESE =
            WordLists.lines("vi", "names").stream()
                    .map(Views::latinKey)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> PINYIN =
            WordLists.lines("zh", "names").stream()
                    .map(name ->
                            name.codePoints()
                                    .mapToObj(HanReadings::surname)
                                    .collect(Collectors.joining()))
                    .map(Views::latinKey)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> SLAVIC =
            Set.of(
                    "ов", "ова", "ев", "ева", "ёв", "ина", "ский", "ская", "ского", "ской", "цкий",
                    "енко", "чук", "швили", "дзе", "ович", "евич", "овна", "евна", "ову", "овым",
                    "овой", "евой", "евым", "еву", "иев", "иева", "янц", "оглу", "ски", "ска");
    private static final int SHORTEST_SLAVIC = 5;

    private PersonNames() {}

    private static Set<String> shared(String list) {
        return WordLists.shared(list).stream()
                .map(Views::latinKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isGiven(String word) {
        return GIVEN.contains(word);
    }

    static boolean isAmbiguous(String word) {
        return ORDINARY.contains(word) || CAPITAL.contains(word);
    }

    /// By its ending, in Cyrillic.
    static boolean isSlavic(String written) {
        if (written.length() < SHORTEST_SLAVIC || !Cyrillic.isCyrillic(written.codePointAt(0))) {
            return false;
        }
        String lower = written.toLowerCase(Locale.ROOT);
        return SLAVIC.stream().anyMatch(lower::endsWith);
    }

    static boolean isVietnameseFamily(String word) {
        return VIETNAMESE.contains(word);
    }

    static boolean isPinyinFamily(String word) {
        return PINYIN.contains(word);
    }

    static boolean isPinyin(String word) {
        return word.length() <= 14 && Palladius.ofWord(word) != null;
    }
}
