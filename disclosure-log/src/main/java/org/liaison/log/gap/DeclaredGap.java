package org.liaison.log.gap;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.liaison.log.Decimal;
import org.liaison.log.Fault;
import org.liaison.log.Rejected;
import org.liaison.log.note.NoteKey;
import org.liaison.log.tree.Hash;

/// That a log lost its end, or its topic alone: what had been signed, what is kept, and under which
/// key it goes on.
///
/// @param log origin of the log as it was
/// @param signed what its last checkpoint said
/// @param kept what is there again
/// @param next key of the log that goes on from there; its name is another origin
/// @param at when it was declared
/// @param reason why, on one line, about no person
public record DeclaredGap(
        String log, State signed, State kept, NoteKey next, Instant at, String reason) {

    static final String HEADER = "liaison/declared-gap@v1";

    private static final String[] WORDS = {"log ", "signed ", "kept ", "next ", "at ", "reason "};

    /// A log at a size.
    public record State(long size, Hash root) {

        private static State parse(String text) throws Rejected {
            String[] words = text.split(" ", -1);
            OptionalLong size = Decimal.parse(words[0]);
            Optional<Hash> root = words.length == 2 ? Hash.parse(words[1]) : Optional.empty();
            if (size.isEmpty() || root.isEmpty()) {
                throw malformed("has a state that is not a size and a root");
            }
            return new State(size.getAsLong(), root.get());
        }

        @Override
        public String toString() {
            return size + " " + root.base64();
        }
    }

    public DeclaredGap {
        if (log.isEmpty() || log.contains("\n") || reason.isBlank() || reason.contains("\n")) {
            throw new IllegalArgumentException("a gap has an origin and a reason of one line each");
        }
        boolean fewer = kept.size() < signed.size() || kept.equals(signed);
        if (!fewer || next.name().text().equals(log)) {
            throw new IllegalArgumentException(
                    "%d of %d entries kept under %s; fewer are kept or the same, under another origin"
                            .formatted(kept.size(), signed.size(), next.name()));
        }
    }

    /// Whether everything that was signed is kept: only what was still on its way was lost.
    public boolean lostItsTopicAlone() {
        return kept.equals(signed);
    }

    /// Reads the text of a note.
    static DeclaredGap parse(String text) throws Rejected {
        String[] lines = text.split("\n", -1);
        if (lines.length != WORDS.length + 2 || !lines[0].equals(HEADER)) {
            throw malformed("is not a header and %d lines".formatted(WORDS.length));
        }
        String[] values = new String[WORDS.length];
        for (int i = 0; i < WORDS.length; i++) {
            if (!lines[i + 1].startsWith(WORDS[i])) {
                throw malformed("has no '%s' line where one belongs".formatted(WORDS[i].strip()));
            }
            values[i] = lines[i + 1].substring(WORDS[i].length());
        }
        try {
            return new DeclaredGap(
                    values[0],
                    State.parse(values[1]),
                    State.parse(values[2]),
                    NoteKey.parse(values[3]),
                    Instant.parse(values[4]),
                    values[5]);
        } catch (DateTimeException | IllegalArgumentException contradiction) {
            throw malformed("contradicts itself");
        }
    }

    private static Rejected malformed(String what) {
        return new Rejected(Fault.MALFORMED_NOTE, "the declaration " + what);
    }

    /// The text that is signed.
    public String text() {
        return HEADER
                + "\nlog %s\nsigned %s\nkept %s\nnext %s\nat %s\nreason %s\n"
                        .formatted(log, signed, kept, next.encode(), at, reason);
    }
}
