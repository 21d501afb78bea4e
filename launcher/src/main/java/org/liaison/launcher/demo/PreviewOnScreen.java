package org.liaison.launcher.demo;

import static org.liaison.launcher.demo.Narrator.require;

import java.util.ArrayList;
import java.util.List;
import org.liaison.launcher.visitor.Reply;
import tools.jackson.databind.JsonNode;

/// What an officer reads off a preview.
final class PreviewOnScreen {

    private PreviewOnScreen() {}

    /// Fails with the rules that block and the codes of what was found in the texts.
    static void requireReady(Reply preview) {
        List<String> stops = codes(preview, "/blocks", "rule");
        for (JsonNode text : preview.json().at("/texts")) {
            for (JsonNode finding : text.at("/findings")) {
                stops.add(
                        "%s[%d-%d]:%s"
                                .formatted(
                                        text.at("/field").asString(),
                                        finding.at("/start").asInt(),
                                        finding.at("/end").asInt(),
                                        finding.at("/code").asString()));
            }
        }
        require(preview.json().at("/ready").asBoolean(), "ready", stops);
    }

    /// What the partner will know a person or thing by.
    static String reference(Reply preview, String localRef) {
        for (JsonNode entity : preview.json().at("/entities")) {
            if (entity.at("/localRef").asString().equals(localRef)) {
                return entity.at("/ref").asString();
            }
        }
        throw new IllegalStateException("The preview has no " + localRef);
    }

    static List<String> codes(Reply reply, String array, String field) {
        List<String> codes = new ArrayList<>();
        for (JsonNode item : reply.json().at(array)) {
            codes.add(item.at("/" + field).asString());
        }
        return codes;
    }
}
