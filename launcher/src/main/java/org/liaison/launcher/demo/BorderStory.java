package org.liaison.launcher.demo;

import java.io.IOException;

/// A request crosses the border: a Spanish officer asks China who recruited three women found in a
/// flat; a Chinese officer answers; auditors of both countries find the same disclosures.
public final class BorderStory implements Story {

    /// What may happen to the machines between two chapters: nothing, or a fault.
    public interface Interlude {
        /// Called when a chapter is over.
        void after(Chapter chapter) throws IOException, InterruptedException;
    }

    /// Where the story can be disturbed.
    public enum Chapter {
        AUTHORISED,
        RECEIVED,
        ANSWERED
    }

    private final Interlude interlude;

    /// The story, undisturbed.
    public BorderStory() {
        this(chapter -> {});
    }

    /// The story with something happening between its chapters.
    public BorderStory(Interlude interlude) {
        this.interlude = interlude;
    }

    @Override
    public String name() {
        return "border";
    }

    @Override
    public String describes() {
        return "Spain asks China who recruited three women found in a flat";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Acts acts = new Acts(stage);
        String file = acts.draft();
        String request = acts.authorise(file);
        interlude.after(Chapter.AUTHORISED);
        acts.receive(file, request);
        interlude.after(Chapter.RECEIVED);
        acts.answer(file, request);
        interlude.after(Chapter.ANSWERED);
        acts.readTheAnswer(file);
        acts.doors();
        acts.audit(file);
    }
}
