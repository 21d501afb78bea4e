package org.liaison.launcher.demo;

import static org.liaison.launcher.demo.Narrator.require;

import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.launcher.visitor.Visitor;
import org.liaison.operator.office.Office;
import tools.jackson.databind.JsonNode;

/// Whoever decides on what another person of the office drafted, through the gateway.
final class SecondPerson {

    private static final String[] WHY = {"Liaison-Justification", "authorisation in the story"};

    private final Narrator narrator;
    private final Cast cast;
    private final Office office;

    SecondPerson(Narrator narrator, Cast cast, Office office) {
        this.narrator = narrator;
        this.cast = cast;
        this.office = office;
    }

    void refusesAuthorisationBy(String user, String problem, String file) {
        narrator.step(
                office.code() + ": " + user + " cannot authorise it: " + problem,
                () -> {
                    Waiting waiting = waiting(file);
                    Visitor visitor = cast.the(office, user);
                    visitor.logInAgain();
                    Reply reply = decide(visitor, waiting);
                    require(reply.status() == 403, "403", reply);
                    require(reply.problem().equals(problem), problem, reply);
                });
    }

    String authorises(String file, String user) {
        return narrator.step(
                office.code()
                        + ": "
                        + user
                        + " sees what will leave, logs in afresh and authorises it",
                () -> {
                    Waiting waiting = waiting(file);
                    cast.the(office, user).logInAgain();
                    Reply reply = decide(cast.the(office, user), waiting);
                    require(reply.status() == 201, "201", reply);
                    return reply.text("/messageId");
                });
    }

    private record Waiting(String draftId, String digest) {}

    private Waiting waiting(String file) {
        Visitor supervisor = cast.the(office, "supervisor1");
        for (JsonNode item : supervisor.get("/api/authorisations").json().at("/items")) {
            if (item.at("/exchangeFileId").asString().equals(file)) {
                String draft = item.at("/draftId").asString();
                Reply preview = supervisor.get("/api/authorisations/" + draft, WHY);
                require(preview.status() == 200, "a preview for the supervisor", preview);
                return new Waiting(draft, preview.text("/contentDigest"));
            }
        }
        throw new IllegalStateException("No draft waits for a second person");
    }

    private static Reply decide(Visitor visitor, Waiting waiting) {
        return visitor.post(
                "/api/authorisations/" + waiting.draftId(),
                "{\"contentDigest\":\"" + waiting.digest() + "\"}",
                WHY);
    }
}
