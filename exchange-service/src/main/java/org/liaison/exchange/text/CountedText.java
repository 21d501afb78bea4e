package org.liaison.exchange.text;

/// A text for regular expressions, of which every character that is looked at is a step.
final class CountedText implements CharSequence {

    private final String text;
    private final Steps steps;

    CountedText(String text, Steps steps) {
        this.text = text;
        this.steps = steps;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int at) {
        steps.take(1);
        return text.charAt(at);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
