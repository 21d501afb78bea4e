package org.liaison.launcher.demo;

import java.io.IOException;

/// Something that happens in running offices, step by step, each with an assertion.
public interface Story {

    /// What `--story` names it by.
    String name();

    /// One sentence that says what happens.
    String describes();

    /// Plays it; a step that does not hold throws [StoryFailed].
    void play(Stage stage) throws IOException, InterruptedException;
}
