package org.liaison.sanitiser.text;

import java.util.Arrays;

/// The letters and digits of a text after folding, without anything between them, each with the
/// range of the original it came from and whether a word begins there.
public final class View {

    private char[] letters;
    private int[] starts;
    private int[] ends;
    private boolean[] wordStarts;
    private int length;

    View(int expected) {
        int size = Math.max(16, expected);
        letters = new char[size];
        starts = new int[size];
        ends = new int[size];
        wordStarts = new boolean[size];
    }

    public int length() {
        return length;
    }

    public char at(int index) {
        return letters[index];
    }

    /// Where in the original the letter begins.
    public int start(int index) {
        return starts[index];
    }

    /// Where in the original the letter ends.
    public int end(int index) {
        return ends[index];
    }

    public boolean startsWord(int index) {
        return wordStarts[index];
    }

    public boolean endsWord(int index) {
        return index == length - 1 || wordStarts[index + 1];
    }

    /// The folded letters of a range of this view.
    public String letters(int from, int to) {
        return new String(letters, from, to - from);
    }

    /// All folded letters, words run together.
    public String letters() {
        return letters(0, length);
    }

    void append(CharSequence folded, int start, int end, boolean startsWord) {
        for (int i = 0; i < folded.length(); i++) {
            append(folded.charAt(i), start, end, startsWord && i == 0);
        }
    }

    void append(char letter, int start, int end, boolean startsWord) {
        if (length == letters.length) {
            grow();
        }
        letters[length] = letter;
        starts[length] = start;
        ends[length] = end;
        wordStarts[length] = startsWord;
        length++;
    }

    private void grow() {
        int size = length * 2;
        letters = Arrays.copyOf(letters, size);
        starts = Arrays.copyOf(starts, size);
        ends = Arrays.copyOf(ends, size);
        wordStarts = Arrays.copyOf(wordStarts, size);
    }

    @Override
    public String toString() {
        return "View[" + length + " letters]";
    }
}
