package org.liaison.sanitiser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.sanitiser.detect.AddressTail;
import org.liaison.sanitiser.facts.FactSpellings.StreetOf;
import org.liaison.sanitiser.facts.Street;
import org.liaison.sanitiser.match.Reach;
import org.liaison.sanitiser.match.Spelling;
import org.liaison.sanitiser.match.SpellingIndex;
import org.liaison.sanitiser.names.NameStems;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.View;
import org.liaison.sanitiser.text.Words;

/// The streets of one case, to be found declined or not, with their number near them or without.
final class StreetIndex {

    private static final int NUMBER_AHEAD = 4;
    private static final int NUMBER_BEHIND = 3;

    private final SpellingIndex names;
    private final SpellingIndex stems;
    private final Map<Integer, List<StreetOf>> streets = new HashMap<>();

    StreetIndex(List<StreetOf> all) {
        List<Spelling> spellings = new ArrayList<>();
        for (StreetOf of : all) {
            String name = of.street().name();
            streets.computeIfAbsent(of.fact(), none -> new ArrayList<>()).add(of);
            spellings.add(new Spelling(name, Reach.WORDS, Signal.STREET_ON_FILE, of.fact()));
            NameStems.of(name).stream()
                    .filter(stem -> stem.length() > name.length() / 2)
                    .map(stem -> new Spelling(stem, Reach.STEMS, Signal.STREET_ON_FILE, of.fact()))
                    .forEach(spellings::add);
        }
        names = SpellingIndex.of(spellings, Reach.WORDS);
        stems = SpellingIndex.of(spellings, Reach.STEMS);
    }

    void find(String text, View view, Detections found) {
        if (streets.isEmpty()) {
            return;
        }
        View rest = Words.of(view).without(Street.SMALL_WORDS);
        names.find(
                rest,
                found.steps(),
                (from, to, spelling) ->
                        streets.getOrDefault(spelling.fact(), List.of()).stream()
                                .filter(of -> of.street().name().equals(spelling.letters()))
                                .forEach(of -> addStreet(text, rest, from, to, of, found)));
        stems.find(
                rest,
                found.steps(),
                (from, to, spelling) -> {
                    int end = NameStems.declinedEnd(text, rest, from, to);
                    if (end > 0) {
                        streets.getOrDefault(spelling.fact(), List.of()).stream()
                                .filter(of -> of.street().name().startsWith(spelling.letters()))
                                .forEach(of -> addStreet(text, rest, from, end, of, found));
                    }
                });
    }

    private static void addStreet(
            String text, View names, int from, int to, StreetOf of, Detections found) {
        String number = of.street().number();
        int at = number == null ? -1 : numberNear(names, from, to, number);
        int first = at < 0 ? from : Math.min(from, at);
        int last = at < 0 || number == null ? to : Math.max(to, at + number.length());
        Signal street = of.protectedPlace() ? Signal.PROTECTED_STREET : Signal.STREET_ON_FILE;
        int end = AddressTail.kindAfter(text, names.end(last - 1));
        found.add(
                new Detection(
                        names.start(first),
                        AddressTail.end(text, end),
                        at < 0 ? street : Signal.ADDRESS_ON_FILE,
                        of.fact()));
    }

    /// Where the number of the house stands as a word within a few letters of the street, or -1.
    private static int numberNear(View names, int from, int to, String number) {
        int last = Math.min(names.length() - number.length(), to + NUMBER_AHEAD);
        for (int at = Math.max(0, from - number.length() - NUMBER_BEHIND); at <= last; at++) {
            boolean word = names.startsWord(at) && names.endsWord(at + number.length() - 1);
            if (word && names.letters(at, at + number.length()).equals(number)) {
                return at;
            }
        }
        return -1;
    }
}
