package org.liaison.sanitiser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liaison.sanitiser.facts.FactSpellings.StreetOf;
import org.liaison.sanitiser.facts.Street;
import org.liaison.sanitiser.match.Reach;
import org.liaison.sanitiser.match.Spelling;
import org.liaison.sanitiser.match.SpellingIndex;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.View;
import org.liaison.sanitiser.text.Words;

/// The streets of one case, to be found with their number near them or without.
final class StreetIndex {

    private static final int NUMBER_AHEAD = 4;
    private static final int NUMBER_BEHIND = 3;

    private final SpellingIndex names;
    private final Map<Integer, List<StreetOf>> streets = new HashMap<>();

    StreetIndex(List<StreetOf> all) {
        List<Spelling> spellings = new ArrayList<>();
        for (StreetOf street : all) {
            streets.computeIfAbsent(street.fact(), none -> new ArrayList<>()).add(street);
            spellings.add(
                    new Spelling(
                            street.street().name(),
                            Reach.WORDS,
                            Signal.STREET_ON_FILE,
                            street.fact()));
        }
        names = SpellingIndex.of(spellings, Reach.WORDS);
    }

    void find(View view, Detections found) {
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
                                .forEach(of -> addStreet(rest, from, to, of, found)));
    }

    private static void addStreet(View names, int from, int to, StreetOf of, Detections found) {
        String number = of.street().number();
        int at = number == null ? -1 : numberNear(names, from, to, number);
        if (at >= 0) {
            int first = Math.min(from, at);
            int last = Math.max(to, at + (number == null ? 0 : number.length()));
            CaseIndex.add(
                    names,
                    first,
                    last,
                    new Spelling(
                            of.street().name(), Reach.WORDS, Signal.ADDRESS_ON_FILE, of.fact()),
                    found);
            return;
        }
        Signal signal = of.protectedPlace() ? Signal.PROTECTED_STREET : Signal.STREET_ON_FILE;
        CaseIndex.add(
                names,
                from,
                to,
                new Spelling(of.street().name(), Reach.WORDS, signal, of.fact()),
                found);
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
