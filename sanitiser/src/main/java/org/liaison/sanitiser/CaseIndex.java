package org.liaison.sanitiser;

import org.liaison.sanitiser.detect.SpokenNumbers;
import org.liaison.sanitiser.evidence.NameEvidence;
import org.liaison.sanitiser.facts.FactSpellings;
import org.liaison.sanitiser.match.Reach;
import org.liaison.sanitiser.match.Spelling;
import org.liaison.sanitiser.match.SpellingIndex;
import org.liaison.sanitiser.names.NameStems;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.View;
import org.liaison.sanitiser.text.Views;

/// The vocabulary of one case made ready to be found in a text.
final class CaseIndex {

    private final SpellingIndex words;
    private final SpellingIndex stems;
    private final SpellingIndex runs;
    private final SpellingIndex figures;
    private final StreetIndex streets;
    private final FactSpellings facts = new FactSpellings();

    CaseIndex(CaseVocabulary vocabulary) {
        for (int fact = 0; fact < vocabulary.facts().size(); fact++) {
            KnownFact known = vocabulary.facts().get(fact);
            if (known.value().length() > CaseVocabulary.LONGEST_VALUE) {
                throw new IllegalArgumentException(
                        "a value on file has at most %d characters"
                                .formatted(CaseVocabulary.LONGEST_VALUE));
            }
            facts.add(known.fieldClass(), known.value(), fact);
        }
        words = SpellingIndex.of(facts.spellings(), Reach.WORDS);
        stems = SpellingIndex.of(facts.spellings(), Reach.STEMS);
        runs = SpellingIndex.of(facts.spellings(), Reach.RUNS);
        figures = SpellingIndex.of(facts.spellings(), Reach.FIGURES);
        streets = new StreetIndex(facts.streets());
    }

    FactSpellings facts() {
        return facts;
    }

    void find(String text, Views views, Detections found) {
        NameEvidence evidence = new NameEvidence(text);
        findWords(evidence, views.latin(), found);
        views.others().forEach(view -> findWords(evidence, view, found));
        findStems(text, evidence, views.latin(), found);
        runs.find(
                views.latin(),
                found.steps(),
                (from, to, s) -> add(views.latin(), from, to, s, found));
        figures.find(
                views.numeric(),
                found.steps(),
                (from, to, s) -> add(views.numeric(), from, to, s, found));
        View spoken = SpokenNumbers.read(text, views.latin(), found);
        if (spoken != null) {
            figures.find(spoken, found.steps(), (from, to, s) -> add(spoken, from, to, s, found));
        }
        streets.find(text, views.latin(), found);
        views.others().forEach(view -> streets.find(text, view, found));
    }

    private void findWords(NameEvidence evidence, View view, Detections found) {
        words.find(
                view,
                found.steps(),
                (from, to, spelling) -> {
                    Signal signal = evidence.weigh(view, from, to, spelling);
                    if (signal != null) {
                        add(view, from, to, spelling.as(signal), found);
                    }
                });
    }

    private void findStems(String text, NameEvidence evidence, View view, Detections found) {
        stems.find(
                view,
                found.steps(),
                (from, to, spelling) -> {
                    int end = NameStems.declinedEnd(text, view, from, to);
                    Signal signal = end < 0 ? null : evidence.weigh(view, from, end, spelling);
                    if (signal != null) {
                        add(view, from, end, spelling.as(signal), found);
                    }
                });
    }

    static void add(View view, int from, int to, Spelling spelling, Detections found) {
        found.add(
                new Detection(
                        view.start(from), view.end(to - 1), spelling.signal(), spelling.fact()));
    }
}
