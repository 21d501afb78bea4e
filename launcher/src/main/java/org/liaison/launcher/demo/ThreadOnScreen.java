package org.liaison.launcher.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.liaison.launcher.visitor.Reply;
import tools.jackson.databind.JsonNode;

/// What an officer reads off the thread of an exchange file.
final class ThreadOnScreen {

    private ThreadOnScreen() {}

    static List<String> outcomesOf(Reply thread, String message) {
        return items(thread, item -> item.at("/messageId").asString().equals(message), "/outcome");
    }

    static List<String> inboundKinds(Reply thread) {
        return items(thread, ThreadOnScreen::inbound, "/kind");
    }

    /// Id of the inbound message of that kind.
    static String inbound(Reply thread, String kind) {
        return items(
                        thread,
                        item -> inbound(item) && item.at("/kind").asString().equals(kind),
                        "/messageId")
                .getFirst();
    }

    private static boolean inbound(JsonNode item) {
        return item.at("/direction").asString().equals("received");
    }

    private static List<String> items(Reply thread, Predicate<JsonNode> which, String pointer) {
        List<String> found = new ArrayList<>();
        for (JsonNode item : thread.json().at("/thread")) {
            if (which.test(item)) {
                found.add(item.at(pointer).asString());
            }
        }
        return found;
    }
}
