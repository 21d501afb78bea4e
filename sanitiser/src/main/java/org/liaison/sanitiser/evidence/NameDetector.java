package org.liaison.sanitiser.evidence;

import java.util.Set;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.Words;

/// Names of people that nobody has on file, by what stands around and inside a run of words with
/// capitals: a title, a known given name, the ending of a family name, initials. Warnings only.
public final class NameDetector {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_GAP = 2;
    private static final int REACH = 3;
    private static final Set<String> SAINTS =
            Set.of("san", "santa", "santo", "saint", "sainte", "sankt", "sveti", "sveta", "sfantu");

    private final String text;
    private final Words words;
    private final Surroundings around;

    private NameDetector(String text, Words words) {
        this.text = text;
        this.words = words;
        this.around = new Surroundings(text);
    }

    /// Reports each such name.
    ///
    /// @param words the words of the text in the Latin view
    public static void detect(String text, Words words, Detections found) {
        NameDetector detector = new NameDetector(text, words);
        int at = 0;
        while (at < words.size()) {
            int end = detector.runEnd(at);
            found.steps().take(MOST_WORDS);
            if (end > at) {
                detector.judge(at, end, found);
            }
            at = Math.max(at + 1, end);
        }
    }

    /// Behind the last word of the run of capitals that begins here; small words count inside.
    private int runEnd(int from) {
        int end = from;
        int at = from;
        while (at < words.size() && at - from < MOST_WORDS) {
            boolean capital = isCapital(at);
            boolean small = at > from && PersonNames.SMALL.contains(words.word(at));
            if (!capital && !small) {
                break;
            }
            end = capital ? at + 1 : end;
            if (!joined(at)) {
                break;
            }
            at++;
        }
        return end;
    }

    private void judge(int from, int to, Detections found) {
        int first = from;
        boolean titled = from > 0 && joined(from - 1) && isTitle(from - 1);
        while (first < to - 1 && isTitle(first)) {
            titled = true;
            first++;
        }
        if (isOrganisation(first, to) || (!titled && isSaint(first))) {
            return;
        }
        if (titled || isName(first, to) || isIntroduced(first, to)) {
            found.add(
                    Detection.ofShape(words.start(first), words.end(to - 1), Signal.NAME_PERHAPS));
        }
    }

    private boolean isTitle(int at) {
        String word = words.word(at);
        return word.length() > 1 && PersonNames.TITLES.contains(word);
    }

    /// Two words with capitals, shortly behind a word for a person or for having a name.
    private boolean isIntroduced(int from, int to) {
        if (to - from < 2 || to - from > 4) {
            return false;
        }
        for (int at = from - 1; at >= Math.max(0, from - REACH); at--) {
            if (PersonNames.BEFORE.contains(words.word(at))) {
                return !around.beginsSentence(words.start(from));
            }
        }
        return false;
    }

    /// Towns and days are called after saints.
    private boolean isSaint(int at) {
        return SAINTS.contains(words.word(at));
    }

    private boolean isOrganisation(int from, int to) {
        int last = to < words.size() && joined(to - 1) ? to : to - 1;
        for (int at = Math.max(0, from - 1); at <= last; at++) {
            if (PersonNames.ORGANISATIONS.contains(words.word(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int from, int to) {
        int capitals = 0;
        boolean initials = false;
        boolean family = false;
        boolean given = false;
        for (int at = from; at < to; at++) {
            String word = words.word(at);
            boolean initial = isInitial(at);
            initials |= initial;
            capitals += isCapital(at) && !initial ? 1 : 0;
            boolean sure = to - from > 1 || !PersonNames.isAmbiguous(word);
            given |= isCapital(at) && sure && PersonNames.isGiven(word);
            family |= isCapital(at) && sure && PersonNames.isSlavic(written(at));
        }
        boolean begins = around.beginsSentence(words.start(from));
        return given
                || (initials && capitals > 0 && to - from <= 4)
                || (family && (capitals > 1 || !begins))
                || isFarEastern(from, to);
    }

    private boolean isFarEastern(int from, int to) {
        if (to - from < 2 || to - from > 4) {
            return false;
        }
        boolean vietnamese = PersonNames.isVietnameseFamily(words.word(from));
        boolean pinyin =
                PersonNames.isPinyinFamily(words.word(from))
                        || PersonNames.isPinyinFamily(words.word(to - 1));
        for (int at = from; at < to; at++) {
            vietnamese &= isCapital(at);
            pinyin &= isCapital(at) && PersonNames.isPinyin(words.word(at));
        }
        return pinyin
                || (vietnamese && !around.beginsSentence(words.start(from)))
                || (vietnamese && to - from > 2);
    }

    private boolean isInitial(int at) {
        int end = words.end(at);
        boolean stop = end < text.length() && text.charAt(end) == '.';
        return stop && end - words.start(at) == 1;
    }

    private boolean joined(int at) {
        if (at + 1 >= words.size()) {
            return false;
        }
        int from = words.end(at);
        int to = words.start(at + 1);
        boolean shortWord = width(at) <= 2;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean stop = c == '.' && (shortWord || isTitle(at));
            if (!stop && !Character.isSpaceChar(c) && "-‐'’".indexOf(c) < 0) {
                return false;
            }
        }
        return to - from <= LONGEST_GAP;
    }

    private int width(int at) {
        return words.end(at) - words.start(at);
    }

    private boolean isCapital(int at) {
        int start = words.start(at);
        int first = text.codePointAt(start);
        return Character.isUpperCase(first);
    }

    private String written(int at) {
        return text.substring(words.start(at), words.end(at));
    }
}
