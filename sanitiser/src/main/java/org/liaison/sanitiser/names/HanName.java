package org.liaison.sanitiser.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.sanitiser.script.HanReadings;
import org.liaison.sanitiser.script.Palladius;
import org.liaison.sanitiser.script.SinoVietnamese;
import org.liaison.sanitiser.script.WadeGiles;

/// A name in Han characters: family name first, of one or two characters.
final class HanName {

    private static final Set<String> COMPOUND =
            Set.of(
                    "欧阳", "司马", "诸葛", "上官", "司徒", "东方", "独孤", "南宫", "万俟", "夏侯", "皇甫", "尉迟", "公孙",
                    "慕容", "长孙", "宇文", "令狐", "端木", "轩辕", "百里", "呼延", "东郭", "申屠", "公冶", "澹台", "赫连",
                    "淳于", "单于", "太史", "钟离");

    private static final List<String> CALLED = List.of("姐", "哥", "妹", "弟", "姨", "叔", "嫂", "儿");
    private static final List<String> TITLED =
            List.of("女士", "先生", "小姐", "太太", "某", "总", "老板", "经理", "老师", "氏");

    private HanName() {}

    /// The given name, when the name has more than a family name.
    static Optional<String> givenName(String name) {
        int[] letters = han(name);
        int family = familyLength(letters);
        return letters.length <= family
                ? Optional.empty()
                : Optional.of(new String(letters, family, letters.length - family));
    }

    /// How people are called by one character of their name: 阿芳, 芳姐, 小芳, 王女士, 王某.
    static List<String> calls(String name) {
        int[] letters = han(name);
        if (letters.length < 2 || letters.length > 4) {
            return List.of();
        }
        String family = new String(letters, 0, familyLength(letters));
        String last = new String(letters, letters.length - 1, 1);
        List<String> calls = new ArrayList<>(List.of("阿" + last, "阿" + family));
        CALLED.forEach(title -> calls.add(last + title));
        CALLED.forEach(title -> calls.add(family + title));
        TITLED.forEach(title -> calls.add(family + title));
        return calls;
    }

    /// The same with prefixes that begin many other words too: 小芳, 老王, 芳芳.
    static List<String> callsPerhaps(String name) {
        int[] letters = han(name);
        if (letters.length < 2 || letters.length > 4) {
            return List.of();
        }
        String family = new String(letters, 0, familyLength(letters));
        String last = new String(letters, letters.length - 1, 1);
        return List.of("小" + last, last + last, "小" + family, "老" + family);
    }

    /// Family and given name in each romanisation and in Cyrillic.
    static List<List<String>> spellings(String name) {
        int[] letters = han(name);
        if (letters.length < 2) {
            return List.of();
        }
        int family = familyLength(letters);
        List<List<String>> spellings = new ArrayList<>();
        Set<String> families = new LinkedHashSet<>();
        families.addAll(romanised(letters, 0, family, true));
        families.addAll(romanised(letters, 0, family, false));
        for (String one : families) {
            for (String two : romanised(letters, family, letters.length, false)) {
                spellings.add(two.isEmpty() ? List.of(one) : List.of(one, two));
            }
        }
        addOtherScript(
                spellings,
                palladius(letters, 0, family),
                palladius(letters, family, letters.length));
        addOtherScript(
                spellings,
                wadeGiles(letters, 0, family),
                wadeGiles(letters, family, letters.length));
        addOtherScript(
                spellings,
                vietnamese(letters, 0, family),
                vietnamese(letters, family, letters.length));
        return spellings;
    }

    private static void addOtherScript(
            List<List<String>> spellings, @Nullable String family, @Nullable String given) {
        if (family != null && given != null) {
            spellings.add(given.isEmpty() ? List.of(family) : List.of(family, given));
        }
    }

    /// Pinyin, with `ü` in each way that documents write it.
    private static Set<String> romanised(int[] letters, int from, int to, boolean surname) {
        StringBuilder pinyin = new StringBuilder();
        for (int i = from; i < to; i++) {
            pinyin.append(
                    surname ? HanReadings.surname(letters[i]) : HanReadings.pinyin(letters[i]));
        }
        return PinyinName.umlauts(pinyin.toString());
    }

    private static @Nullable String palladius(int[] letters, int from, int to) {
        StringBuilder cyrillic = new StringBuilder();
        for (int i = from; i < to; i++) {
            String reading =
                    from == 0 ? HanReadings.surname(letters[i]) : HanReadings.pinyin(letters[i]);
            String syllable = Palladius.toCyrillic(reading);
            if (syllable == null) {
                return null;
            }
            cyrillic.append(syllable);
        }
        return cyrillic.toString();
    }

    private static String wadeGiles(int[] letters, int from, int to) {
        StringBuilder spelled = new StringBuilder();
        for (int i = from; i < to; i++) {
            spelled.append(
                    WadeGiles.of(
                            from == 0
                                    ? HanReadings.surname(letters[i])
                                    : HanReadings.pinyin(letters[i])));
        }
        return spelled.toString();
    }

    private static @Nullable String vietnamese(int[] letters, int from, int to) {
        StringBuilder readings = new StringBuilder();
        for (int i = from; i < to; i++) {
            String reading = SinoVietnamese.reading(letters[i]);
            if (reading == null) {
                return null;
            }
            readings.append(reading);
        }
        return readings.toString();
    }

    private static int familyLength(int[] letters) {
        boolean compound = letters.length > 2 && COMPOUND.contains(new String(letters, 0, 2));
        return compound ? 2 : Math.min(1, letters.length);
    }

    private static int[] han(String name) {
        return name.codePoints().filter(HanReadings::isHan).map(HanReadings::simplified).toArray();
    }
}
