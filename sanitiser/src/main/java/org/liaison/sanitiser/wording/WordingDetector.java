package org.liaison.sanitiser.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.Words;

/// Finds the phrases of the word lists; each word of a text is looked up once, and a phrase looks
/// only a few words ahead.
public final class WordingDetector {

    private final Map<String, List<Phrase>> byWord = new HashMap<>();
    private final Map<String, List<Phrase>> byStem = new HashMap<>();
    private int longestStem;

    public WordingDetector() {
        addAll(SourceWording.CERTAIN, Signal.SOURCE);
        addAll(SourceWording.CERTAIN_ELSEWHERE, Signal.SOURCE);
        addAll(SourceWording.PERHAPS, Signal.SOURCE_PERHAPS);
        addAll(AsylumWording.CERTAIN, Signal.ASYLUM_CLAIM);
        addAll(ShelterWording.CERTAIN, Signal.PROTECTED_PLACE);
        addAll(ShelterWording.PERHAPS, Signal.PROTECTED_PLACE_PERHAPS);
    }

    private void addAll(String lines, Signal signal) {
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> add(line, signal));
    }

    private void add(String line, Signal signal) {
        Phrase phrase = Phrase.parse(line, signal);
        Phrase.Slot first = phrase.slots().getFirst();
        first.words().forEach(w -> byWord.computeIfAbsent(w, x -> new ArrayList<>()).add(phrase));
        for (String stem : first.stems()) {
            byStem.computeIfAbsent(stem, x -> new ArrayList<>()).add(phrase);
            longestStem = Math.max(longestStem, stem.length());
        }
    }

    public void detect(Words text, Detections found) {
        for (int at = 0; at < text.size(); at++) {
            String word = text.word(at);
            match(byWord.getOrDefault(word, List.of()), text, at, found);
            for (int length = 1; length <= Math.min(longestStem, word.length()); length++) {
                match(byStem.getOrDefault(word.substring(0, length), List.of()), text, at, found);
            }
        }
    }

    private static void match(List<Phrase> phrases, Words text, int at, Detections found) {
        for (Phrase phrase : phrases) {
            int end = phrase.endFrom(text, at, found.steps());
            if (end > at) {
                found.add(Detection.ofShape(text.start(at), text.end(end - 1), phrase.signal()));
            }
        }
    }
}
