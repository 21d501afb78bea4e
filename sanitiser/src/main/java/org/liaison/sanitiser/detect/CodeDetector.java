package org.liaison.sanitiser.detect;

import java.util.List;
import org.liaison.sanitiser.language.WordLists;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;

/// Numbers with letters in them: documents, plates, accounts, plus codes. None is checked; where
/// one stands, only its shape and the word before it are known.
public final class CodeDetector {

    private static final int MOST_PARTS = 10;
    private static final int LONGEST_PART = 34;
    private static final int LABEL_REACH = 30;
    private static final String JOINS = " -.·•/‐‑–\u00A0";
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String PLUS_CODE = "23456789CFGHJMPQRVWX";

    private static final List<String> PLATE_WORDS = WordLists.shared("plate-words");
    private static final List<String> DOCUMENT_WORDS = WordLists.shared("document-words");

    private CodeDetector() {}

    public static void detect(String text, Detections found) {
        String lower = ContactDetector.lower(text);
        int at = 0;
        while (at < text.length()) {
            if (!isAlnum(text, at)) {
                at++;
                continue;
            }
            int end = partEnd(text, at);
            found.steps().take(MOST_PARTS);
            at = Math.max(end, detectAt(text, lower, at, found));
        }
    }

    /// Where to go on: behind what was found, or nowhere further.
    private static int detectAt(String text, String lower, int start, Detections found) {
        int plus = plusCodeEnd(text, start);
        if (plus > start) {
            found.add(Detection.ofShape(start, plus, Signal.COORDINATES));
            return plus;
        }
        int chinese = chinesePlateEnd(text, start);
        if (chinese > start) {
            found.add(Detection.ofShape(start - 1, chinese, Signal.PLATE));
            return chinese;
        }
        CodeRun.Reading reading =
                CodeRun.at(text, start)
                        .reading(
                                holds(lower, start, PLATE_WORDS),
                                holds(lower, start, DOCUMENT_WORDS),
                                holds(lower, start, NumberShape.REFERENCES));
        if (reading == null) {
            return start;
        }
        found.add(Detection.ofShape(start, reading.end(), reading.signal()));
        return reading.end();
    }

    private static boolean holds(String lower, int start, List<String> words) {
        String before = lower.substring(Math.max(0, start - LABEL_REACH), start);
        return words.stream().anyMatch(before::contains);
    }

    private static int plusCodeEnd(String text, int start) {
        int at = start;
        while (at < text.length() && at - start < 8 && isPlusCode(text.charAt(at))) {
            at++;
        }
        if (at - start < 4 || at >= text.length() || text.charAt(at) != '+') {
            return start;
        }
        int end = at + 1;
        while (end < text.length() && end - at < 5 && isPlusCode(text.charAt(end))) {
            end++;
        }
        boolean figures = text.substring(start, at).chars().anyMatch(Character::isDigit);
        return end - at >= 3 && figures ? end : start;
    }

    /// A sign of a province before, a capital, then five or six capitals and figures.
    private static int chinesePlateEnd(String text, int start) {
        boolean province = start > 0 && PROVINCES.indexOf(text.charAt(start - 1)) >= 0;
        if (!province || text.charAt(start) < 'A' || text.charAt(start) > 'Z') {
            return start;
        }
        int at = start + 1;
        if (at < text.length() && joins(text.charAt(at))) {
            at++;
        }
        int end = at;
        int figures = 0;
        while (end < text.length() && end - at < 6 && isCapitalOrFigure(text.charAt(end))) {
            figures += text.charAt(end) <= '9' ? 1 : 0;
            end++;
        }
        return end - at >= 5 && figures >= 3 ? end : start;
    }

    private static boolean isCapitalOrFigure(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isPlusCode(char c) {
        return PLUS_CODE.indexOf(c) >= 0;
    }

    static int partEnd(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < LONGEST_PART && isAlnum(text, end)) {
            end++;
        }
        return end;
    }

    /// Letters of alphabets and figures; characters of Chinese end a code.
    static boolean isAlnum(String text, int at) {
        char c = text.charAt(at);
        return c < 0x0600 && Character.isLetterOrDigit(c);
    }

    static boolean joins(char c) {
        return JOINS.indexOf(c) >= 0;
    }
}
