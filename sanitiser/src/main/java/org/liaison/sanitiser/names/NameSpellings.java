package org.liaison.sanitiser.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.liaison.sanitiser.script.HanReadings;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.text.Views;

/// All the folded spellings of one name: orders, omitted parts, initials, scripts.
public final class NameSpellings {

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_TITLED = 2;
    private static final int SHORTEST_LOOSE = 7;
    private static final int SHORTEST_LOOSE_PART = 6;
    private static final int MOST_ORDERED = 4;
    private static final int MOST_PARTS = 12;

    private final Map<String, Signal> spellings = new LinkedHashMap<>();
    private final Map<String, Signal> stems = new LinkedHashMap<>();

    private NameSpellings() {}

    /// The spellings of a name as it is on file, each with what finding it means.
    ///
    /// @param whole as they stand in a text
    /// @param stems what stands there when the name is declined, without the ending
    public record Forms(Map<String, Signal> whole, Map<String, Signal> stems) {
        @Override
        public String toString() {
            return "Forms[withheld]";
        }
    }

    public static Forms of(String name) {
        NameSpellings collected = new NameSpellings();
        collected.add(name);
        return new Forms(Map.copyOf(collected.spellings), Map.copyOf(collected.stems));
    }

    private void add(String name) {
        NameParts parts = NameParts.of(name);
        whole(Views.latinKey(name));
        addOrders(parts.words());
        if (!parts.pieces().equals(parts.words())) {
            addOrders(parts.pieces());
            addFragments(parts.all());
        }
        if (name.codePoints().anyMatch(HanReadings::isHan)) {
            HanName.spellings(name).forEach(this::addOrders);
            HanName.givenName(name).ifPresent(given -> part(Views.latinKey(given)));
            HanName.calls(name).forEach(call -> put(call, Signal.NAME_ON_FILE));
            HanName.callsPerhaps(name).forEach(call -> put(call, Signal.NAME_PART_ON_FILE));
        } else {
            PinyinName.spellings(parts.words()).forEach(this::addOrders);
        }
        for (String form : ShortForms.of(parts.all())) {
            part(form);
            stems(form, Signal.NAME_PART_ON_FILE);
        }
        GermanVowels.variants(parts.words()).forEach(this::addOrders);
    }

    private void addOrders(List<String> parts) {
        if (parts.isEmpty()) {
            return;
        }
        for (List<String> order : orders(parts)) {
            whole(join(order, Views::latinKey));
            loose(join(order, Views::looseKey));
        }
        if (parts.size() > 1) {
            addFragments(parts);
        } else {
            stems(Views.latinKey(parts.getFirst()), Signal.NAME_ON_FILE);
        }
    }

    private void addFragments(List<String> parts) {
        List<String> few = parts.subList(0, Math.min(MOST_PARTS, parts.size()));
        for (String one : few) {
            part(Views.latinKey(one));
            loosePart(Views.looseKey(one));
            stems(Views.latinKey(one), Signal.NAME_PART_ON_FILE);
            for (String two : few) {
                if (!one.equals(two)) {
                    addPair(Views.latinKey(one), Views.latinKey(two));
                }
            }
        }
    }

    private void addPair(String one, String two) {
        if (one.length() >= SHORTEST_PART && two.length() >= SHORTEST_PART) {
            whole(one + two);
        }
        if (!one.isEmpty() && two.length() > SHORTEST_PART) {
            put(one.charAt(0) + two, Signal.NAME_PART_ON_FILE);
            put(two + one.charAt(0), Signal.NAME_PART_ON_FILE);
        }
    }

    private void whole(String letters) {
        if (letters.length() >= 2) {
            spellings.put(letters, Signal.NAME_ON_FILE);
        } else if (isHan(letters)) {
            put(letters, Signal.NAME_PART_PERHAPS);
        }
    }

    private void loose(String letters) {
        if (letters.length() >= SHORTEST_LOOSE) {
            spellings.put(letters, Signal.NAME_ON_FILE);
        }
    }

    private void loosePart(String letters) {
        if (letters.length() >= SHORTEST_LOOSE_PART) {
            put(letters, Signal.NAME_PART_ON_FILE);
        }
    }

    private void part(String letters) {
        if (letters.length() >= SHORTEST_TITLED) {
            put(letters, Signal.NAME_PART_ON_FILE);
        } else if (isHan(letters)) {
            put(letters, Signal.NAME_PART_PERHAPS);
        }
    }

    private void stems(String letters, Signal signal) {
        if (letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            NameStems.of(letters).forEach(stem -> stems.putIfAbsent(stem, signal));
        }
    }

    private void put(String letters, Signal signal) {
        spellings.putIfAbsent(letters, signal);
    }

    private static boolean isHan(String letters) {
        return letters.codePoints().anyMatch(HanReadings::isHan);
    }

    private static String join(List<String> parts, UnaryOperator<String> fold) {
        StringBuilder joined = new StringBuilder();
        parts.forEach(part -> joined.append(fold.apply(part)));
        return joined.toString();
    }

    /// Every order of up to four parts; of more, the rotations.
    private static List<List<String>> orders(List<String> parts) {
        List<List<String>> orders = new ArrayList<>();
        if (parts.size() <= MOST_ORDERED) {
            permute(new ArrayList<>(), parts, orders);
            return orders;
        }
        for (int first = 0; first < parts.size(); first++) {
            List<String> rotated = new ArrayList<>(parts.subList(first, parts.size()));
            rotated.addAll(parts.subList(0, first));
            orders.add(rotated);
        }
        return orders;
    }

    private static void permute(List<String> chosen, List<String> left, List<List<String>> orders) {
        if (left.isEmpty()) {
            orders.add(List.copyOf(chosen));
            return;
        }
        for (int i = 0; i < left.size(); i++) {
            List<String> rest = new ArrayList<>(left);
            chosen.add(rest.remove(i));
            permute(chosen, rest, orders);
            chosen.removeLast();
        }
    }
}
