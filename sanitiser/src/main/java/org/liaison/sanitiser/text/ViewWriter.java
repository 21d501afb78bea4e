package org.liaison.sanitiser.text;

/// Writes a view word by word, for what a text says without writing it.
public final class ViewWriter {

    private final View view;

    public ViewWriter(int expected) {
        this.view = new View(expected);
    }

    /// Adds one word that stands for a range of the original.
    public void append(CharSequence word, int start, int end) {
        view.append(word, start, end, true);
    }

    public View written() {
        return view;
    }
}
