package org.liaison.launcher.visitor;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// What a door answered. Its text may hold what an officer may see, so `toString` shows only the
/// status.
public record Reply(int status, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// The body as JSON; a missing node when it is none.
    public JsonNode json() {
        String text = body.strip();
        return text.startsWith("{") || text.startsWith("[")
                ? JSON.readTree(text)
                : MissingNode.getInstance();
    }

    /// The text at a JSON pointer such as `/items/0/digest`; empty when there is none.
    public String text(String pointer) {
        return json().at(pointer).asString("");
    }

    /// The stable code of the problem (`urn:liaison:problem:<code>`); empty when it is none.
    public String problem() {
        String type = text("/type");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    @Override
    public String toString() {
        return "Reply[status=" + status + ", problem=" + problem() + "]";
    }
}
