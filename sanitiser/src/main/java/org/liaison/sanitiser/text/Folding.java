package org.liaison.sanitiser.text;

import com.ibm.icu.text.Normalizer2;
import org.liaison.sanitiser.script.HanReadings;

/// Walks a text once, code point by code point, and folds what is a letter or a digit.
///
/// Compatibility decomposition drops width, ligatures and diacritics; marks and invisible
/// characters neither count nor separate.
final class Folding {

    private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

    private final LetterFold fold;
    private final View view;
    private Kind last = Kind.NONE;

    private enum Kind {
        NONE,
        LETTER,
        DIGIT,
        HAN
    }

    private Folding(LetterFold fold, int expected) {
        this.fold = fold;
        this.view = new View(expected);
    }

    static View of(String text, LetterFold fold) {
        Folding folding = new Folding(fold, text.length());
        int index = 0;
        while (index < text.length()) {
            int point = text.codePointAt(index);
            int end = index + Character.charCount(point);
            folding.read(point, index, end);
            index = end;
        }
        return folding.view;
    }

    private void read(int point, int start, int end) {
        if (point < 0x80) {
            readPart(point, start, end);
            return;
        }
        String parts = NFKD.getDecomposition(point);
        if (parts == null) {
            readPart(point, start, end);
        } else {
            parts.codePoints().forEach(part -> readPart(part, start, end));
        }
    }

    private void readPart(int part, int start, int end) {
        if (Invisible.is(part) || isMark(part)) {
            return;
        }
        Kind kind = kind(part);
        if (kind == Kind.NONE) {
            last = Kind.NONE;
            return;
        }
        boolean startsWord = kind != last || kind == Kind.HAN;
        String folded = fold.fold(lower(part, kind));
        view.append(folded, start, end, startsWord);
        if (!folded.isEmpty()) {
            last = kind;
        }
    }

    private static Kind kind(int part) {
        if (part < 0x80) {
            return asciiKind(part);
        }
        if (HanReadings.isHan(part)) {
            return Kind.HAN;
        }
        if (Character.isDigit(part)) {
            return Kind.DIGIT;
        }
        return Character.isLetter(part) ? Kind.LETTER : Kind.NONE;
    }

    private static Kind asciiKind(int part) {
        if (part >= '0' && part <= '9') {
            return Kind.DIGIT;
        }
        int lower = part | 0x20;
        return lower >= 'a' && lower <= 'z' ? Kind.LETTER : Kind.NONE;
    }

    private static int lower(int part, Kind kind) {
        return switch (kind) {
            case DIGIT -> '0' + Character.digit(part, 10);
            case HAN -> HanReadings.simplified(part);
            case LETTER, NONE -> Character.toLowerCase(part);
        };
    }

    private static boolean isMark(int part) {
        return switch (Character.getType(part)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    true;
            default -> false;
        };
    }
}
