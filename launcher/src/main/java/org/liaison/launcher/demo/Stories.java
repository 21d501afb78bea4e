package org.liaison.launcher.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// All stories that can be played.
public final class Stories {

    /// The story that `demo` plays when none is named.
    public static final String USUAL = "border";

    private static final List<Story> ALL =
            List.of(
                    new BorderStory(),
                    new RequestStory(),
                    new EvidenceStory(),
                    new EveryPartAnswers());

    private Stories() {}

    public static Optional<Story> named(String name) {
        return ALL.stream().filter(story -> story.name().equals(name)).findFirst();
    }

    public static String names() {
        return ALL.stream().map(Story::name).collect(Collectors.joining(", "));
    }
}
