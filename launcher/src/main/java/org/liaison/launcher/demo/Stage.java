package org.liaison.launcher.demo;

import org.liaison.launcher.backend.House;
import org.liaison.operator.Progress;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Logins;

/// Where a story is played: running offices, their addresses, their logins, somewhere to tell it.
public final class Stage {

    private final House house;
    private final Progress progress;
    private int steps;

    public Stage(House house, Progress progress) {
        this.house = house;
        this.progress = progress;
    }

    public House house() {
        return house;
    }

    public Progress progress() {
        return progress;
    }

    public LauncherSettings settings() {
        return house.settings();
    }

    public Logins logins() {
        return Logins.in(house.settings().state().logins());
    }

    /// Says what happened next; for a result, not for a hope: call it after asserting.
    public void told(String sentence) {
        steps++;
        progress.line("  %2d. %s".formatted(steps, sentence));
    }

    /// Holds or ends the story.
    public static void holds(boolean condition, String otherwise) {
        if (!condition) {
            throw new StoryFailed(otherwise);
        }
    }
}
