package org.liaison.sanitiser.wording;

import java.util.ArrayList;
import java.util.List;
import org.liaison.sanitiser.signal.Signal;
import org.liaison.sanitiser.signal.Steps;
import org.liaison.sanitiser.text.Words;

/// A sequence of words to be found: `stem*` begins a word, `a|b` is either, `~` leaves room for up
/// to four words.
record Phrase(List<Slot> slots, Signal signal) {

    private static final int ROOM = 4;

    /// One word of a phrase and how many words may stand before it.
    record Slot(List<String> words, List<String> stems, int room) {
        boolean takes(String word) {
            return words.contains(word) || stems.stream().anyMatch(word::startsWith);
        }
    }

    static Phrase parse(String line, Signal signal) {
        List<Slot> slots = new ArrayList<>();
        int room = 0;
        for (String item : line.strip().split("\\s++", -1)) {
            if (item.equals("~")) {
                room = ROOM;
                continue;
            }
            addItem(slots, item, room);
            room = 0;
        }
        return new Phrase(List.copyOf(slots), signal);
    }

    /// A Han item is one slot for each character; any other is one slot of alternatives.
    private static void addItem(List<Slot> slots, String item, int room) {
        if (item.indexOf('|') < 0 && !item.endsWith("*")) {
            int before = room;
            for (String word : Words.latin(item)) {
                slots.add(new Slot(List.of(word), List.of(), before));
                before = 0;
            }
            return;
        }
        List<String> words = new ArrayList<>();
        List<String> stems = new ArrayList<>();
        for (String alternative : item.split("\\|", -1)) {
            boolean stem = alternative.endsWith("*");
            String folded = String.join("", Words.latin(alternative));
            (stem ? stems : words).add(folded);
        }
        slots.add(new Slot(List.copyOf(words), List.copyOf(stems), room));
    }

    /// The index after the last word when the phrase begins at `from`, or -1.
    int endFrom(Words text, int from, Steps steps) {
        return endFrom(text, from, 0, steps);
    }

    private int endFrom(Words text, int from, int slot, Steps steps) {
        if (slot == slots.size()) {
            return from;
        }
        Slot next = slots.get(slot);
        steps.take(next.room() + 1L);
        for (int at = from; at <= from + next.room() && at < text.size(); at++) {
            if (next.takes(text.word(at))) {
                int end = endFrom(text, at + 1, slot + 1, steps);
                if (end >= 0) {
                    return end;
                }
            }
        }
        return -1;
    }
}
