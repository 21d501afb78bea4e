package org.liaison.sanitiser.wording;

import java.util.ArrayList;
import java.util.List;
import org.liaison.sanitiser.signal.Steps;
import org.liaison.sanitiser.text.Words;

/// A sequence of words to be found: `stem*` begins a word, `a|b` is either, `a_b` and characters of
/// Chinese are words in a row, `~` leaves room for up to four words.
record Phrase(List<Slot> slots) {

    private static final int ROOM = 4;

    /// One word of a phrase, or words in a row, and how many words may stand before it.
    record Slot(List<List<String>> words, List<String> stems, int room) {

        /// The index after what fills this slot from there, or -1.
        int endAt(Words text, int from) {
            String word = text.word(from);
            if (stems.stream().anyMatch(word::startsWith)) {
                return from + 1;
            }
            for (List<String> row : words) {
                if (stands(row, text, from)) {
                    return from + row.size();
                }
            }
            return -1;
        }

        private static boolean stands(List<String> row, Words text, int from) {
            if (from + row.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).equals(text.word(from + i))) {
                    return false;
                }
            }
            return true;
        }
    }

    static Phrase parse(String line) {
        List<Slot> slots = new ArrayList<>();
        int room = 0;
        for (String item : line.strip().split("\\s++", -1)) {
            if (item.equals("~")) {
                room = ROOM;
                continue;
            }
            slots.add(slot(item, room));
            room = 0;
        }
        return new Phrase(List.copyOf(slots));
    }

    private static Slot slot(String item, int room) {
        List<List<String>> words = new ArrayList<>();
        List<String> stems = new ArrayList<>();
        for (String alternative : item.split("\\|", -1)) {
            List<String> row = Words.latin(alternative.replace('_', ' '));
            if (alternative.endsWith("*")) {
                stems.add(String.join("", row));
            } else if (!row.isEmpty()) {
                words.add(row);
            }
        }
        return new Slot(List.copyOf(words), List.copyOf(stems), room);
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
            int filled = next.endAt(text, at);
            int end = filled < 0 ? -1 : endFrom(text, filled, slot + 1, steps);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }
}
