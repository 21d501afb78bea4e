package org.liaison.sanitiser.text;

import java.util.ArrayList;
import java.util.List;
import org.liaison.sanitiser.script.Cyrillic;
import org.liaison.sanitiser.script.Greek;
import org.liaison.sanitiser.script.HanReadings;

/// The views of one text that names and phrases are looked for in, and the one for numbers.
///
/// @param latin every script in Latin letters, Han simplified
/// @param numeric look-alike letters as Latin ones, numerals of all scripts as digits
/// @param others how else the text can be read; only those that differ
public record Views(View latin, View numeric, List<View> others) {

    public Views {
        others = List.copyOf(others);
    }

    public static Views of(String text) {
        View latin = Folding.of(text, Folds::latin);
        View numeric = Folding.of(text, Folds::numeric);
        var others = new ArrayList<View>();
        others.add(Loose.of(latin));
        if (text.codePoints().anyMatch(p -> Cyrillic.isCyrillic(p) || Greek.isGreek(p))) {
            others.add(Folding.of(text, Folds::lookalike));
        }
        if (text.codePoints().anyMatch(HanReadings::isHan)) {
            others.add(Folding.of(text, Folds::pinyin));
            others.add(Folding.of(text, Folds::surname));
        }
        return new Views(latin, numeric, others);
    }

    /// How the Latin view writes a value on file.
    public static String latinKey(String value) {
        return Folding.of(value, Folds::latin).letters();
    }

    /// How the loose view writes a value on file.
    public static String looseKey(String value) {
        return Loose.of(Folding.of(value, Folds::latin)).letters();
    }

    /// How the numeric view writes a value on file.
    public static String numericKey(String value) {
        return Folding.of(value, Folds::numeric).letters();
    }
}
