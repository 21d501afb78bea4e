package org.liaison.launcher.demo;

import static org.liaison.launcher.demo.Narrator.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.launcher.visitor.Visitor;
import org.liaison.operator.office.Office;
import tools.jackson.databind.JsonNode;

/// The desk of one office: what its officer does, through the gateway.
final class Desk {

    private static final String[] WHY = {"Liaison-Justification", "exchange file of the story"};

    private final Narrator narrator;
    private final Cast cast;
    private final Office office;

    Desk(Narrator narrator, Cast cast, Office office) {
        this.narrator = narrator;
        this.cast = cast;
        this.office = office;
    }

    private Visitor officer() {
        return cast.the(office, "officer1");
    }

    /// Imports a sample under a case reference of this play, so that the story can be played again.
    String imports(Path csv, String reference) {
        return narrator.step(
                office.code() + ": the officer imports the case " + csv.getFileName(),
                () -> {
                    Reply reply =
                            officer()
                                    .exchange(
                                            "POST",
                                            "/api/case-files/imports",
                                            "text/csv",
                                            renamed(csv, reference),
                                            WHY);
                    require(reply.status() == 201, "201", reply);
                    return reply.text("/caseFiles/0/caseFileId");
                });
    }

    void opens(String caseFile) {
        narrator.step(
                office.code() + ": opening the case needs a justification and is logged",
                () -> {
                    Reply without = officer().get("/api/case-files/" + caseFile);
                    require(
                            without.problem().equals("justification-missing"),
                            "justification-missing",
                            without);
                    Reply reply = officer().get("/api/case-files/" + caseFile, WHY);
                    require(reply.status() == 200, "200", reply);
                });
    }

    /// The name of a person on file, in its original script or else in Latin letters.
    String nameOnFile(String caseFile, String ref) {
        Reply reply = officer().get("/api/case-files/" + caseFile, WHY);
        for (JsonNode row : reply.json().at("/entities")) {
            if (row.at("/ref").asString().equals(ref)
                    && row.at("/fields/prs_SecondName").isString()) {
                return row.at("/fields/prs_FirstName").asString()
                        + " "
                        + row.at("/fields/prs_SecondName").asString();
            }
        }
        throw new IllegalStateException("No person with reference " + ref);
    }

    String opensExchangeFile(String caseFile, String partner, String unit, String instrument) {
        return narrator.step(
                office.code() + ": opens an exchange file with " + partner + "/" + unit,
                () -> {
                    Reply reply =
                            officer()
                                    .post(
                                            "/api/exchange-files",
                                            """
                                            {"caseFileId":"%s","partnerOffice":"%s",
                                             "partnerUnit":"%s","instrumentId":"%s",
                                             "instrumentVersion":1}\
                                            """
                                                    .formatted(caseFile, partner, unit, instrument),
                                            WHY);
                    require(reply.status() == 201, "201", reply);
                    return reply.text("/exchangeFileId");
                });
    }

    void links(String file, String caseFile) {
        narrator.step(
                office.code() + ": links its own case to the exchange file",
                () -> {
                    Reply reply =
                            officer()
                                    .post(
                                            "/api/exchange-files/" + file + "/case-file",
                                            "{\"caseFileId\":\"" + caseFile + "\"}",
                                            WHY);
                    require(reply.status() < 300, "2xx", reply);
                });
    }

    Reply drafts(String file, String draft) {
        Reply reply = officer().put("/api/exchange-files/" + file + "/draft", draft, WHY);
        require(reply.status() == 200, "a preview", reply);
        return reply;
    }

    void submits(String file) {
        narrator.step(
                office.code() + ": submits the draft to a second person",
                () -> {
                    Reply reply =
                            officer()
                                    .post(
                                            "/api/exchange-files/" + file + "/draft/submission",
                                            "{}",
                                            WHY);
                    require(reply.status() == 202, "202", reply);
                });
    }

    SecondPerson secondPerson() {
        return new SecondPerson(narrator, cast, office);
    }

    /// Draft, submission and authorisation of a message in a thread that is open.
    String sends(String file, String what, String draft) {
        return sends(file, what, () -> draft);
    }

    String sends(String file, String what, Supplier<String> draft) {
        narrator.step(
                office.code() + ": drafts the " + what + " and sees what will leave",
                () -> {
                    Reply preview = drafts(file, draft.get());
                    PreviewOnScreen.requireReady(preview);
                });
        submits(file);
        return secondPerson().authorises(file, "supervisor1");
    }

    Reply exchangeFile(String file) {
        return officer().get("/api/exchange-files/" + file, WHY);
    }

    boolean hasInInbox(String message) {
        for (JsonNode item : officer().get("/api/inbox").json().at("/items")) {
            if (item.at("/messageId").asString().equals(message)) {
                return true;
            }
        }
        return false;
    }

    void reads(String message) {
        narrator.step(
                office.code() + ": the officer opens the message",
                () -> require(readQuietly(message).status() == 200, "200", "another status"));
    }

    Reply readQuietly(String message) {
        return officer().get("/api/inbox/" + message, WHY);
    }

    private static String renamed(Path file, String reference) {
        try {
            return Files.readString(file)
                    .replaceAll("(?m)^(\\w+),[A-Z]{2}-\\d{4}-\\d{4},", "$1," + reference + ",");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sample " + file.getFileName(), e);
        }
    }
}
