package org.liaison.cases.preview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// Gives out free references in random order, so that the number says nothing about the row's place
/// in the case, nor about its number with another partner.
public final class Shuffle {

    private final RandomGenerator random;

    /// @param random a cryptographic source in production
    public Shuffle(RandomGenerator random) {
        this.random = random;
    }

    /// A reference for each row that has none, numbered on from those that are taken.
    public Map<String, String> assign(Map<String, String> letters, Map<String, String> taken) {
        Map<String, List<String>> waiting = new TreeMap<>();
        letters.forEach((localRef, letter) -> {
            if (!taken.containsKey(localRef)) {
                waiting.computeIfAbsent(letter, _ -> new ArrayList<>()).add(localRef);
            }
        });
        Map<String, String> fresh = new LinkedHashMap<>();
        waiting.forEach((letter, rows) -> {
            Collections.sort(rows);
            shuffle(rows);
            int next = highest(letter, taken.values());
            for (String row : rows) {
                fresh.put(row, letter + "-" + ++next);
            }
        });
        return fresh;
    }

    private void shuffle(List<String> rows) {
        for (int i = rows.size() - 1; i > 0; i--) {
            Collections.swap(rows, i, random.nextInt(i + 1));
        }
    }

    private static int highest(String letter, Collection<String> taken) {
        String prefix = letter + "-";
        return taken.stream()
                .filter(ref -> ref.startsWith(prefix))
                .mapToInt(ref -> Integer.parseInt(ref.substring(prefix.length())))
                .max()
                .orElse(0);
    }
}
