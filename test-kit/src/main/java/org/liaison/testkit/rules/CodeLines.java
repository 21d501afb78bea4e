package org.liaison.testkit.rules;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which lines of a Java file hold code: blank lines and comments do not count, text blocks do.
final class CodeLines {

    /// Comments, and the literals in which something that looks like a comment is none.
    private static final Pattern COMMENT_OR_LITERAL =
            Pattern.compile(
                    "(?<comment>//[^\\n]*|/\\*(?s:.*?)\\*/)"
                            + "|\"\"\"(?s:.*?)(?<!\\\\)\"\"\""
                            + "|\"(?:\\\\.|[^\"\\\\\\n])*\""
                            + "|'(?:\\\\.|[^'\\\\\\n])*'");

    private final BitSet code;

    private CodeLines(BitSet code) {
        this.code = code;
    }

    static CodeLines of(String text) {
        String bare =
                COMMENT_OR_LITERAL
                        .matcher(text)
                        .replaceAll(found ->
                                found.group("comment") == null
                                        ? Matcher.quoteReplacement(found.group())
                                        : "\n".repeat(lineBreaks(found.group())));
        BitSet code = new BitSet();
        int number = 1;
        for (String line : bare.split("\n", -1)) {
            code.set(number++, !line.isBlank());
        }
        return new CodeLines(code);
    }

    /// The number of code lines from one line to another, both included, counted from 1.
    int between(int first, int last) {
        return code.get(first, last + 1).cardinality();
    }

    private static int lineBreaks(String text) {
        return Math.toIntExact(text.chars().filter(c -> c == '\n').count());
    }
}
