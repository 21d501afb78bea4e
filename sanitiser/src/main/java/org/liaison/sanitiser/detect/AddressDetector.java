package org.liaison.sanitiser.detect;

import java.util.List;
import java.util.Set;
import org.liaison.sanitiser.language.WordLists;
import org.liaison.sanitiser.script.HanReadings;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.Words;

/// Addresses that nobody has on file: a kind of street, a name with capitals and a number, in the
/// order of each language.
public final class AddressDetector {

    private static final Set<String> BEFORE = AddressTail.folded("street-kinds");
    private static final Set<String> AFTER = AddressTail.folded("street-kinds-after");
    private static final Set<String> SMALL = AddressTail.folded("small-words");
    private static final List<String> ENDS = WordLists.shared("street-ends");
    private static final String HAN_STREETS = "路街道巷弄胡里村镇区";
    private static final int MOST_NAME_WORDS = 7;
    private static final int LONGEST_GAP = 3;
    private static final int MOST_HAN = 24;

    private final String text;
    private final Words words;
    private final Detections found;

    private AddressDetector(String text, Words words, Detections found) {
        this.text = text;
        this.words = words;
        this.found = found;
    }

    /// Reports each address.
    ///
    /// @param words the words of the text in the Latin view
    public static void detect(String text, Words words, Detections found) {
        AddressDetector detector = new AddressDetector(text, words, found);
        for (int at = 0; at < words.size(); at++) {
            detector.detectAt(at);
        }
        detector.detectHan();
    }

    private void detectAt(int at) {
        String word = words.word(at);
        if (BEFORE.contains(word) && isKindAsWritten(at)) {
            beginsWithKind(at);
        }
        if (AFTER.contains(word) && isCapital(at)) {
            endsWithKind(at);
        }
        if (word.length() > 5 && isCapital(at) && ENDS.stream().anyMatch(word::endsWith)) {
            report(at, at);
        }
        boolean germanStreet = word.equals("strasse") || word.equals("str");
        if (germanStreet && at > 0 && isCapital(at) && isCapital(at - 1) && joined(at - 1)) {
            report(at - 1, at);
        }
    }

    /// `ul`, `pl`, `c` and their like are abbreviations: a stop or a stroke stands behind them.
    private boolean isKindAsWritten(int at) {
        int end = words.end(at);
        boolean shortened = end - words.start(at) <= 2;
        return !shortened || (end < text.length() && "./".indexOf(text.charAt(end)) >= 0);
    }

    private void beginsWithKind(int kind) {
        int last = kind;
        boolean capital = false;
        while (last + 1 < words.size() && last - kind < MOST_NAME_WORDS && joined(last)) {
            boolean named = isCapital(last + 1) || (isFigure(last + 1) && !capital);
            if (!named && !SMALL.contains(words.word(last + 1))) {
                break;
            }
            last++;
            capital |= isCapital(last);
        }
        found.steps().take(MOST_NAME_WORDS);
        if (capital) {
            report(kind, last);
        }
    }

    /// `14 Old Mill Lane`: the number stands before the name.
    private void endsWithKind(int kind) {
        int first = kind;
        while (first > 0
                && kind - first < MOST_NAME_WORDS
                && joined(first - 1)
                && (isCapital(first - 1) || SMALL.contains(words.word(first - 1)))) {
            first--;
        }
        found.steps().take(MOST_NAME_WORDS);
        if (first < kind) {
            report(first, kind);
        }
    }

    /// Only with the number of a house, behind the name or before it.
    private void report(int first, int last) {
        int end = AddressTail.end(text, words.end(last));
        boolean before = first > 0 && isFigure(first - 1) && joined(first - 1);
        boolean inside = false;
        for (int at = first; at <= last; at++) {
            inside |= isFigure(at);
        }
        if (before || inside || end > words.end(last)) {
            int start = words.start(before ? first - 1 : first);
            found.add(Detection.ofShape(start, end, Signal.ADDRESS_PERHAPS));
        }
    }

    private boolean joined(int at) {
        if (at + 1 >= words.size()) {
            return false;
        }
        int from = words.end(at);
        int to = words.start(at + 1);
        if (to - from > LONGEST_GAP) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if ("\n;:!?()".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isCapital(int at) {
        return Character.isUpperCase(text.codePointAt(words.start(at)));
    }

    private boolean isFigure(int at) {
        String word = words.word(at);
        return word.length() <= 4 && Character.isDigit(word.charAt(0));
    }

    /// A run of Han that holds a street, then a number and 号 or another part of a house.
    private void detectHan() {
        int at = text.indexOf('号');
        while (at >= 0) {
            int figures = at;
            while (figures > 0 && isHanFigure(text.charAt(figures - 1))) {
                figures--;
            }
            int street = figures - 1;
            boolean kind =
                    figures < at && street > 0 && HAN_STREETS.indexOf(text.charAt(street)) >= 0;
            int start = street;
            while (kind
                    && start > 0
                    && street - start < MOST_HAN
                    && isPlace(text.charAt(start - 1))) {
                start--;
            }
            found.steps().take(MOST_HAN);
            if (kind && street - start >= 1) {
                found.add(Detection.ofShape(start, hanEnd(at + 1), Signal.ADDRESS_PERHAPS));
            }
            at = text.indexOf('号', at + 1);
        }
    }

    private int hanEnd(int from) {
        int end = from;
        int at = from;
        while (at < text.length() && at - from < MOST_HAN) {
            char c = text.charAt(at);
            boolean part = "栋楼座单元室层号房幢院铺门".indexOf(c) >= 0;
            if (!part && !isHanFigure(c) && !Character.isUpperCase(c) && c != '-') {
                break;
            }
            at++;
            end = part || isHanFigure(c) ? at : end;
        }
        return end;
    }

    private static boolean isPlace(char c) {
        return HanReadings.isHan(c) && "在于到的是住址为至往从位了租".indexOf(c) < 0;
    }

    private static boolean isHanFigure(char c) {
        return Character.isDigit(c) || "〇零一二三四五六七八九十百".indexOf(c) >= 0 || c == '-';
    }
}
