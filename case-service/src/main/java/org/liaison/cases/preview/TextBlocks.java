package org.liaison.cases.preview;

import java.util.ArrayList;
import java.util.List;
import org.liaison.cases.textcheck.CheckedText;
import org.liaison.cases.textcheck.KnownInThread;
import org.liaison.cases.textcheck.KnownInThread.Standing;
import org.liaison.cases.textcheck.TextDoubt;

/// What stops a draft because of its texts.
final class TextBlocks {

    private static final WayOn DECISION =
            new WayOn("supervisor-decision", "Ask a supervisor to decide with a reason.");

    private TextBlocks() {}

    static List<Block> of(KnownInThread known, List<CheckedText> texts) {
        List<Block> blocks = new ArrayList<>();
        if (known.standing() == Standing.STOPPED && !texts.isEmpty()) {
            blocks.add(useStopped(texts));
        }
        List<CheckedText> stopped = texts.stream().filter(CheckedText::stopsForContent).toList();
        if (!stopped.isEmpty()) {
            blocks.add(
                    block(
                            "text-finding",
                            "A text says what must not leave, or could not be checked.",
                            stopped,
                            new WayOn("rewrite", "Rewrite the piece that is marked."),
                            DECISION));
        }
        for (TextDoubt doubt : TextDoubt.values()) {
            List<CheckedText> doubted =
                    texts.stream().filter(text -> text.stopsFor(doubt)).toList();
            if (!doubted.isEmpty()) {
                blocks.add(block(doubt.code(), doubt.explanation(), doubted, ways(doubt)));
            }
        }
        return blocks;
    }

    private static Block useStopped(List<CheckedText> texts) {
        return block(
                "case-use-stopped",
                "The case of this thread is being erased: nothing more is written about it.",
                texts,
                new WayOn(
                        "without-text",
                        "Send a message of codes alone, or withdraw what was sent."));
    }

    private static WayOn[] ways(TextDoubt doubt) {
        return switch (doubt) {
            case NO_CASE ->
                    new WayOn[] {
                        new WayOn("tie-a-case", "Tie the thread to the case it is about."), DECISION
                    };
            case FORMER_CASE_GONE, TOO_MUCH -> new WayOn[] {DECISION};
        };
    }

    private static Block block(
            String rule, String explanation, List<CheckedText> texts, WayOn... wayOn) {
        return new Block(
                rule,
                explanation,
                texts.stream().map(CheckedText::field).toList(),
                List.of(),
                List.of(wayOn));
    }
}
