package org.liaison.sanitiser.detect;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Numbers in words, generated: every rule set of ICU for each language, and by hand what ICU
/// lacks. Generated and not parsed: ICU's parser fails on compounds of German and Italian.
final class Spellout {

    private static final List<String> LANGUAGES =
            List.of(
                    "en", "es", "fr", "fr_BE", "fr_CH", "de", "it", "ro", "bg", "ru", "vi", "pt",
                    "zh");

    private static final String BULGARIAN_ORDINALS =
            "първи втори трети четвърти пети шести седми осми девети десети единадесети дванадесети"
                    + " тринадесети четиринадесети петнадесети шестнадесети седемнадесети осемнадесети"
                    + " деветнадесети двадесети";

    private Spellout() {}

    /// The value of every way in which these numbers are written.
    ///
    /// @param fold how the view writes them that they are looked up in
    static Map<String, Integer> of(int from, int to, boolean ordinals, UnaryOperator<String> fold) {
        Map<String, Integer> values = new HashMap<>();
        for (String language : LANGUAGES) {
            for (RuleBasedNumberFormat format : formats(language, ordinals)) {
                for (int number = from; number <= to; number++) {
                    put(values, format.format(number), number, fold);
                }
            }
        }
        if (ordinals) {
            putBulgarian(values, from, to, fold);
        }
        return values;
    }

    private static List<RuleBasedNumberFormat> formats(String language, boolean ordinals) {
        List<RuleBasedNumberFormat> formats = new ArrayList<>();
        ULocale locale = new ULocale(language);
        RuleBasedNumberFormat all =
                new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        for (String rules : all.getRuleSetNames()) {
            if (ordinals || rules.contains("cardinal") || rules.contains("numbering")) {
                RuleBasedNumberFormat one = all.clone();
                one.setDefaultRuleSet(rules);
                formats.add(one);
            }
        }
        return formats;
    }

    /// `хиляда деветстотин деветдесет и`, without the conjunctions that ICU puts before.
    private static String before(RuleBasedNumberFormat cardinal, int round) {
        int thousands = round / 1000 * 1000;
        int hundreds = round % 1000 / 100 * 100;
        int tens = round % 100;
        StringBuilder words = new StringBuilder();
        for (int part : new int[] {thousands, hundreds, tens}) {
            words.append(part == 0 ? "" : cardinal.format(part) + " ");
        }
        return words + "и ";
    }

    private static void put(
            Map<String, Integer> values, String words, int number, UnaryOperator<String> fold) {
        String key = fold.apply(words);
        boolean figures = key.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!figures && !key.equals("nam") && !key.isEmpty()) {
            values.putIfAbsent(key, number);
            if (key.startsWith("mille")) {
                values.putIfAbsent("mil" + key.substring(5), number);
            }
        }
    }

    /// ICU has no ordinals of Bulgarian: days take them, and the last word of a year.
    private static void putBulgarian(
            Map<String, Integer> values, int from, int to, UnaryOperator<String> fold) {
        RuleBasedNumberFormat cardinal =
                new RuleBasedNumberFormat(new ULocale("bg"), RuleBasedNumberFormat.SPELLOUT);
        String[] ordinals = BULGARIAN_ORDINALS.split(" ", -1);
        for (int number = from; number <= to; number++) {
            int last = number % 100;
            int unit = last > 20 ? last % 10 : last;
            if (unit == 0) {
                continue;
            }
            String before = number == unit ? "" : before(cardinal, number - unit);
            String ordinal = ordinals[unit - 1];
            String stem = ordinal.substring(0, ordinal.length() - 1);
            put(values, before + ordinal, number, fold);
            put(values, before + stem + "а", number, fold);
            put(values, before + stem + "та", number, fold);
            put(values, before + ordinal + "я", number, fold);
        }
    }
}
