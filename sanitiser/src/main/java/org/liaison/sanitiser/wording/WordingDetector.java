package org.liaison.sanitiser.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.sanitiser.language.WordLists;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.text.Words;

/// Finds the cues of the word lists and weighs them sentence by sentence; each word of a text is
/// looked up once, and a phrase looks only a few words ahead.
public final class WordingDetector {

    private static final int KEYWORD = 3;
    private static final int KEYWORD_SHELTER = 5;

    private final Map<String, List<Cue>> byWord = new HashMap<>();
    private final Map<String, List<Cue>> byStem = new HashMap<>();
    private int longestStem;
    private int lines;

    public WordingDetector() {
        addAll(SourceWording.CERTAIN, Theme.SOURCE, KEYWORD);
        addAll(SourceWording.CERTAIN_ELSEWHERE, Theme.SOURCE, KEYWORD);
        addAll(SourceWording.PERHAPS, Theme.SOURCE, 1);
        addAll(AsylumWording.CERTAIN, Theme.ASYLUM, KEYWORD);
        addAll(ShelterWording.CERTAIN, Theme.SHELTER, KEYWORD_SHELTER);
        addAll(ShelterWording.PERHAPS, Theme.SHELTER, 1);
        for (String language : WordLists.LANGUAGES) {
            for (Theme theme : Theme.values()) {
                WordLists.lines(language, theme.list()).forEach(line -> addWeighted(line, theme));
            }
        }
    }

    /// The keywords of one list count once a sentence together.
    private void addAll(String phrases, Theme theme, int weight) {
        lines++;
        phrases.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> add(line, theme, weight, lines));
    }

    private void addWeighted(String line, Theme theme) {
        int blank = line.indexOf(' ');
        lines++;
        add(line.substring(blank + 1), theme, Integer.parseInt(line.substring(0, blank)), lines);
    }

    private void add(String phrase, Theme theme, int weight, int line) {
        Cue cue = new Cue(Phrase.parse(phrase), theme, weight, line);
        Phrase.Slot first = cue.phrase().slots().getFirst();
        first.words().stream()
                .map(List::getFirst)
                .distinct()
                .forEach(w -> byWord.computeIfAbsent(w, x -> new ArrayList<>()).add(cue));
        for (String stem : first.stems()) {
            byStem.computeIfAbsent(stem, x -> new ArrayList<>()).add(cue);
            longestStem = Math.max(longestStem, stem.length());
        }
    }

    /// Reports each sentence whose cues weigh enough.
    ///
    /// @param words the words of the text in the Latin view
    public void detect(String text, Words words, Detections found) {
        List<Integer> starts = Sentences.starts(text, words);
        List<SentenceWeight> sentences = new ArrayList<>();
        for (int i = 0; i + 1 < starts.size(); i++) {
            SentenceWeight sentence = weigh(words, starts.get(i), starts.get(i + 1), found);
            if (Sentences.asks(text, words, starts.get(i + 1) - 1)) {
                sentence.asks();
            }
            sentences.add(sentence);
        }
        for (int i = 0; i < sentences.size(); i++) {
            SentenceWeight before = i > 0 ? sentences.get(i - 1) : SentenceWeight.NONE;
            SentenceWeight after =
                    i + 1 < sentences.size() ? sentences.get(i + 1) : SentenceWeight.NONE;
            sentences.get(i).report(words, before, after, found);
        }
    }

    private SentenceWeight weigh(Words words, int from, int to, Detections found) {
        SentenceWeight sentence = new SentenceWeight();
        for (int at = from; at < to; at++) {
            String word = words.word(at);
            match(byWord.getOrDefault(word, List.of()), words, at, to, sentence, found);
            for (int length = 1; length <= Math.min(longestStem, word.length()); length++) {
                List<Cue> cues = byStem.getOrDefault(word.substring(0, length), List.of());
                match(cues, words, at, to, sentence, found);
            }
        }
        return sentence;
    }

    private static void match(
            List<Cue> cues,
            Words words,
            int at,
            int to,
            SentenceWeight sentence,
            Detections found) {
        for (Cue cue : cues) {
            int end = cue.phrase().endFrom(words, at, found.steps());
            if (end > at && end <= to) {
                sentence.add(cue, at, end);
            }
        }
    }
}
