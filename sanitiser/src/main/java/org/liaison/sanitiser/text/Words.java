package org.liaison.sanitiser.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words of a view; a Han character is a word of its own.
public final class Words {

    private final View view;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    private Words(View view) {
        this.view = view;
        int from = 0;
        for (int at = 0; at < view.length(); at++) {
            if (view.endsWord(at)) {
                words.add(view.letters(from, at + 1));
                starts.add(from);
                from = at + 1;
            }
        }
    }

    public static Words of(View view) {
        return new Words(view);
    }

    /// The folded words of a phrase, as the Latin view writes them.
    public static List<String> latin(String phrase) {
        return List.copyOf(new Words(Folding.of(phrase, Folds::latin)).words);
    }

    public int size() {
        return words.size();
    }

    public String word(int index) {
        return words.get(index);
    }

    /// Where in the original the word begins.
    public int start(int index) {
        return view.start(starts.get(index));
    }

    /// Where in the original the word ends.
    public int end(int index) {
        return view.end(lastLetter(index));
    }

    /// The same text without these words, as if they were spaces.
    public View without(Set<String> left) {
        View rest = new View(view.length());
        for (int index = 0; index < words.size(); index++) {
            if (!left.contains(words.get(index))) {
                copy(index, rest);
            }
        }
        return rest;
    }

    private void copy(int index, View rest) {
        int from = starts.get(index);
        for (int at = from; at <= lastLetter(index); at++) {
            rest.append(view.at(at), view.start(at), view.end(at), at == from);
        }
    }

    private int lastLetter(int index) {
        int next = index + 1 < starts.size() ? starts.get(index + 1) : view.length();
        return next - 1;
    }
}
