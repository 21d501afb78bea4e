package org.liaison.sanitiser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaison.sanitiser.facts.FactSpellings;
import org.liaison.sanitiser.facts.FactSpellings.StreetOf;
import org.liaison.sanitiser.facts.Street;
import org.liaison.sanitiser.match.Spelling;
import org.liaison.sanitiser.match.SpellingIndex;
import org.liaison.sanitiser.signal.Detection;
import org.liaison.sanitiser.signal.Detections;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.View;
import org.liaison.sanitiser.text.Views;
import org.liaison.sanitiser.text.Words;

/// The vocabulary of one case made ready to be found in a text.
final class CaseIndex {

    private static final int NUMBER_AHEAD = 4;
    private static final int NUMBER_BEHIND = 3;

    private final SpellingIndex words;
    private final SpellingIndex anywhere;
    private final SpellingIndex streetNames;
    private final Map<Integer, List<StreetOf>> streets = new HashMap<>();
    private final FactSpellings facts = new FactSpellings();

    CaseIndex(CaseVocabulary vocabulary) {
        for (int fact = 0; fact < vocabulary.facts().size(); fact++) {
            KnownFact known = vocabulary.facts().get(fact);
            facts.add(known.fieldClass(), known.value(), fact);
        }
        words = SpellingIndex.of(facts.spellings(), true);
        anywhere = SpellingIndex.of(facts.spellings(), false);
        streetNames = SpellingIndex.of(streetSpellings(), true);
    }

    FactSpellings facts() {
        return facts;
    }

    private List<Spelling> streetSpellings() {
        List<Spelling> names = new ArrayList<>();
        for (StreetOf street : facts.streets()) {
            streets.computeIfAbsent(street.fact(), none -> new ArrayList<>()).add(street);
            names.add(
                    new Spelling(
                            street.street().name(), true, Signal.STREET_ON_FILE, street.fact()));
        }
        return names;
    }

    void find(String text, Views views, Detections found) {
        findWords(text, views.latin(), found);
        views.others().forEach(view -> findWords(text, view, found));
        anywhere.find(views.numeric(), (from, to, s) -> add(views.numeric(), from, to, s, found));
        findStreets(views.latin(), found);
        views.others().forEach(view -> findStreets(view, found));
    }

    private void findWords(String text, View view, Detections found) {
        words.find(
                view,
                (from, to, spelling) -> {
                    Signal signal = asWritten(text, view, from, to, spelling);
                    if (signal != null) {
                        Spelling seen =
                                new Spelling(spelling.letters(), true, signal, spelling.fact());
                        add(view, from, to, seen, found);
                    }
                });
    }

    /// Short words and parts of names count for less when they are not written as names.
    private static @Nullable Signal asWritten(
            String text, View view, int from, int to, Spelling spelling) {
        int first = text.codePointAt(view.start(from));
        if (spelling.signal().partial() && view.end(to - 1) - view.start(from) == 1) {
            return null;
        }
        boolean cased = Character.isUpperCase(first) || Character.isLowerCase(first);
        boolean small = Character.isLowerCase(first);
        int length = spelling.letters().length();
        Signal signal = spelling.signal();
        if (!cased) {
            return signal;
        }
        return switch (signal) {
            case NAME_ON_FILE -> shortName(signal, length, small);
            case NAME_PART_ON_FILE -> shortPart(length, small);
            default -> signal;
        };
    }

    private static @Nullable Signal shortName(Signal signal, int length, boolean small) {
        if (length <= 2) {
            return small ? null : Signal.NAME_PART_PERHAPS;
        }
        return length == 3 && small ? Signal.NAME_PART_PERHAPS : signal;
    }

    private static @Nullable Signal shortPart(int length, boolean small) {
        if (length <= 3) {
            return small ? null : Signal.NAME_PART_PERHAPS;
        }
        return small ? Signal.NAME_PART_PERHAPS : Signal.NAME_PART_ON_FILE;
    }

    private void findStreets(View view, Detections found) {
        if (streets.isEmpty()) {
            return;
        }
        View names = Words.of(view).without(Street.SMALL_WORDS);
        streetNames.find(
                names,
                (from, to, spelling) ->
                        streets.getOrDefault(spelling.fact(), List.of()).stream()
                                .filter(of -> of.street().name().equals(spelling.letters()))
                                .forEach(of -> addStreet(names, from, to, of, found)));
    }

    private static void addStreet(View names, int from, int to, StreetOf of, Detections found) {
        String number = of.street().number();
        int at = number == null ? -1 : numberNear(names, from, to, number);
        if (at >= 0) {
            int first = Math.min(from, at);
            int last = Math.max(to, at + (number == null ? 0 : number.length()));
            add(
                    names,
                    first,
                    last,
                    new Spelling(of.street().name(), true, Signal.ADDRESS_ON_FILE, of.fact()),
                    found);
            return;
        }
        Signal signal = of.protectedPlace() ? Signal.PROTECTED_STREET : Signal.STREET_ON_FILE;
        add(names, from, to, new Spelling(of.street().name(), true, signal, of.fact()), found);
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

    private static void add(View view, int from, int to, Spelling spelling, Detections found) {
        found.add(
                new Detection(
                        view.start(from), view.end(to - 1), spelling.signal(), spelling.fact()));
    }
}
