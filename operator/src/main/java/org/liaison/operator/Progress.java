package org.liaison.operator;

import java.io.PrintWriter;

/// Says what is going on: one line for each long step. Safe to call from several threads.
public final class Progress {

    private final PrintWriter out;

    public Progress(PrintWriter out) {
        this.out = out;
    }

    /// A line about the whole.
    public void line(String text) {
        print(text);
    }

    /// A line about one part, such as `es kafka ready in 3.2 s`.
    public void part(String part, String text) {
        print("  %-22s %s".formatted(part, text));
    }

    private synchronized void print(String text) {
        out.println(text);
        out.flush();
    }
}
