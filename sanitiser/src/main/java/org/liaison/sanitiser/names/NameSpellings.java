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
    private static final int SHORTEST_LOOSE = 7;
    private static final int MOST_ORDERED = 4;

    private final Map<String, Signal> spellings = new LinkedHashMap<>();

    private NameSpellings() {}

    /// The spellings of a name as it is on file, each with what finding it means.
    public static Map<String, Signal> of(String name) {
        NameSpellings collected = new NameSpellings();
        collected.add(name);
        return Map.copyOf(collected.spellings);
    }

    private void add(String name) {
        List<String> parts = parts(name);
        whole(Views.latinKey(name));
        addOrders(parts);
        if (name.codePoints().anyMatch(HanReadings::isHan)) {
            HanName.spellings(name).forEach(this::addOrders);
            HanName.givenName(name).ifPresent(given -> part(Views.latinKey(given)));
        } else {
            PinyinName.spellings(parts).forEach(this::addOrders);
        }
        GermanVowels.variants(parts).forEach(this::addOrders);
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
        }
    }

    private void addFragments(List<String> parts) {
        for (String one : parts) {
            part(Views.latinKey(one));
            for (String two : parts) {
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
        }
    }

    private void loose(String letters) {
        if (letters.length() >= SHORTEST_LOOSE) {
            spellings.put(letters, Signal.NAME_ON_FILE);
        }
    }

    private void part(String letters) {
        boolean han = letters.codePoints().allMatch(HanReadings::isHan);
        if (letters.length() >= (han ? 2 : SHORTEST_PART)) {
            put(letters, Signal.NAME_PART_ON_FILE);
        }
    }

    private void put(String letters, Signal signal) {
        spellings.putIfAbsent(letters, signal);
    }

    private static String join(List<String> parts, UnaryOperator<String> fold) {
        StringBuilder joined = new StringBuilder();
        parts.forEach(part -> joined.append(fold.apply(part)));
        return joined.toString();
    }

    /// The words of a name; what stands between them is not kept.
    static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split("[\\s,;/()·.‧・]++", -1)) {
            if (!Views.latinKey(part).isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
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
