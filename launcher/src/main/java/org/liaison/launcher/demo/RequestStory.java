package org.liaison.launcher.demo;

import java.io.IOException;

/// One request crosses the border and is read: the shortest proof that both offices work, for when
/// they were played in before.
final class RequestStory implements Story {

    @Override
    public String name() {
        return "request";
    }

    @Override
    public String describes() {
        return "one request of Spain's crosses the border and is read in China";
    }

    @Override
    public void play(Stage stage) throws IOException, InterruptedException {
        Acts acts = new Acts(stage);
        String file = acts.draft();
        acts.receive(file, acts.authorise(file));
    }
}
