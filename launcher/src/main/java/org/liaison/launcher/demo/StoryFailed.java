package org.liaison.launcher.demo;

/// A step of a story did not hold. The message names the step and what was seen, never personal
/// data.
public final class StoryFailed extends RuntimeException {

    public StoryFailed(String message) {
        super(message);
    }

    public StoryFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
