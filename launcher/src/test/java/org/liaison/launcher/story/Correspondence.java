package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.launcher.visitor.Visitor;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import tools.jackson.databind.JsonNode;

/// What Spain and China write to each other in a test, through both gateways.
final class Correspondence {

    static final Duration SOON = Duration.ofMinutes(2);
    private static final String[] WHY = {"Liaison-Justification", "exchange file of a test"};

    private final Cast cast;

    Correspondence(LauncherSettings settings) {
        this.cast = new Cast(settings);
    }

    Visitor the(Office office, String user) {
        return cast.the(office, user);
    }

    String imports(String csv) {
        return imports(Office.ES, csv);
    }

    String imports(Office office, String csv) {
        Reply reply =
                the(office, "officer1")
                        .exchange("POST", "/api/case-files/imports", "text/csv", csv, WHY);
        assertThat(reply.status()).as(reply.problem()).isEqualTo(201);
        return reply.text("/caseFiles/0/caseFileId");
    }

    String opensExchangeFile(String caseFile) {
        Reply reply =
                the(Office.ES, "officer1")
                        .post(
                                "/api/exchange-files",
                                """
                                {"caseFileId":"%s","partnerOffice":"cn","partnerUnit":"ncb",
                                 "instrumentId":"es-cn-2026-thb","instrumentVersion":1}\
                                """
                                        .formatted(caseFile),
                                WHY);
        assertThat(reply.status()).as(reply.problem()).isEqualTo(201);
        return reply.text("/exchangeFileId");
    }

    /// China ties a case of its own to the thread.
    void links(String file, String caseFile) {
        Reply reply =
                the(Office.CN, "officer1")
                        .post(
                                "/api/exchange-files/" + file + "/case-file",
                                "{\"caseFileId\":\"" + caseFile + "\"}",
                                WHY);
        assertThat(reply.status()).as(reply.problem()).isEqualTo(200);
    }

    Reply drafts(String file, String draft) {
        return drafts(Office.ES, file, draft);
    }

    Reply drafts(Office office, String file, String draft) {
        Reply reply =
                the(office, "officer1").put("/api/exchange-files/" + file + "/draft", draft, WHY);
        assertThat(reply.status()).as(reply.problem()).isEqualTo(200);
        return reply;
    }

    /// Submits the draft and lets another person authorise it; answers the id of the message.
    String sends(String file) {
        return sends(Office.ES, file);
    }

    String sends(Office office, String file) {
        Reply submitted =
                the(office, "officer1")
                        .post("/api/exchange-files/" + file + "/draft/submission", "{}", WHY);
        assertThat(submitted.status()).as(submitted.problem()).isEqualTo(202);
        String draft = submitted.text("/draftId");
        Visitor supervisor = the(office, "supervisor1");
        Reply preview = supervisor.get("/api/authorisations/" + draft, WHY);
        assertThat(preview.status()).as(preview.problem()).isEqualTo(200);
        supervisor.logInAgain();
        Reply authorised =
                supervisor.post(
                        "/api/authorisations/" + draft,
                        "{\"contentDigest\":\"" + preview.text("/contentDigest") + "\"}",
                        WHY);
        assertThat(authorised.status()).as(authorised.problem()).isEqualTo(201);
        return authorised.text("/messageId");
    }

    /// The preview with the bytes that stand, once the draft was submitted and before it is sent.
    Reply preview(String file) {
        Reply reply = the(Office.ES, "officer1").get("/api/exchange-files/" + file + "/draft", WHY);
        assertThat(reply.status()).as(reply.problem()).isEqualTo(200);
        return reply;
    }

    /// Waits until China has the message and Spain both receipts.
    void arrives(String file, String message) {
        arrives(Office.CN, file, message);
    }

    /// Waits until that office has the message and the sender both receipts.
    void arrives(Office at, String file, String message) {
        await().atMost(SOON).until(() -> inInbox(at, message) == 1);
        await().atMost(SOON)
                .until(
                        () ->
                                inThread(at.partners().getFirst(), file, message)
                                        .at("/outcome")
                                        .asString(),
                        "in-inbox"::equals);
    }

    long inInbox(String message) {
        return inInbox(Office.CN, message);
    }

    long inInbox(Office at, String message) {
        return items(the(at, "officer1").get("/api/inbox?limit=200")).stream()
                .filter(item -> item.at("/messageId").asString().equals(message))
                .count();
    }

    Reply reads(Office at, String message) {
        Reply reply = the(at, "officer1").get("/api/inbox/" + message, WHY);
        assertThat(reply.status()).as(reply.problem()).isEqualTo(200);
        return reply;
    }

    /// The message as the thread of that office shows it; an empty node when it does not.
    JsonNode inThread(Office office, String file, String message) {
        JsonNode view = the(office, "officer1").get("/api/exchange-files/" + file, WHY).json();
        return StreamSupport.stream(view.at("/thread").spliterator(), false)
                .filter(item -> item.at("/messageId").asString().equals(message))
                .findFirst()
                .orElse(view.at("/none"));
    }

    static List<JsonNode> items(Reply reply) {
        List<JsonNode> items = new ArrayList<>();
        reply.json().at("/items").forEach(items::add);
        return items;
    }
}
