package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.visitor.Reply;
import org.liaison.launcher.visitor.Visitor;

/// Requests that every door must refuse, each with canaries in its body or parameters, and what the
/// doors answered.
final class ProvokedProblems {

    private static final String[] WHY = {"Liaison-Justification", "exchange file of a test"};
    private static final int LONG = 3_000_000;
    private static final String HEADER =
            "entity,caseRef,ref,lia_PersonRef,prs_FirstName,prs_Gender\n";

    private final Correspondence people;
    private final Canaries canaries;
    private final String file;
    private final List<String> documents = new ArrayList<>();

    ProvokedProblems(Correspondence people, Canaries canaries, String file) {
        this.people = people;
        this.canaries = canaries;
        this.file = file;
    }

    List<String> documents() {
        badFiles();
        badDrafts();
        badParameters();
        return documents;
    }

    private void badFiles() {
        imports("entity,caseRef,ref,lia_PersonRef," + canaries.text() + "\n");
        imports(canaries.text() + "," + canaries.text() + "\n");
        imports(HEADER + "Person," + canaries.text() + ",P-1,," + canaries.text() + "\n");
        imports(HEADER + "Person,C-1,P-1,,Name," + canaries.text() + "\n");
        imports(HEADER + "Person,C-1,P-1,,=" + canaries.text() + ",Male\n");
        imports(HEADER + "Person,C-1,P-1," + canaries.text() + ",Name,Male\n");
        imports(HEADER + canaries.text() + ",C-1,P-1,,Name,Male\n");
        imports(HEADER + "Person,C-1,!" + canaries.text() + ",,Name,Male\n");
        imports(HEADER + "Person,C-1,P-1,,\"" + canaries.text());
        imports(HEADER + "Person,C-1,P-1,," + canaries.text().repeat(LONG / 18) + ",Male\n");
        refused(
                officer()
                        .exchange(
                                "POST",
                                "/api/case-files/imports",
                                "text/plain",
                                canaries.text(),
                                WHY));
        refused(
                officer()
                        .exchange(
                                "POST",
                                "/api/case-files/imports",
                                "application/" + canaries.text(),
                                canaries.text(),
                                WHY));
    }

    private void imports(String csv) {
        refused(officer().exchange("POST", "/api/case-files/imports", "text/csv", csv, WHY));
    }

    private void badDrafts() {
        for (String path :
                List.of(
                        "/api/exchange-files",
                        "/api/exchange-files/" + file + "/draft/text-check",
                        "/api/exchange-files/" + file + "/case-file")) {
            bad("POST", officer(), path);
        }
        bad("PUT", officer(), "/api/exchange-files/" + file + "/draft");
        bad("POST", supervisor(), "/api/exchange-files/" + file + "/draft/finding-decisions");
        bad("POST", supervisor(), "/api/authorisations/" + file);
        refused(
                supervisor()
                        .post(
                                "/api/exchange-files/" + file + "/draft/finding-decisions",
                                "{\"findingKey\":\"%s\",\"reason\":\"%s\"}"
                                        .formatted(canaries.text(), canaries.text()),
                                WHY));
        refused(
                officer()
                        .put(
                                "/api/exchange-files/" + file + "/draft",
                                Requests.request("", List.of())
                                        .replace("forced-labour", canaries.text()),
                                WHY));
        refused(
                officer()
                        .put(
                                "/api/exchange-files/" + file + "/draft",
                                Requests.request(
                                        "{\"entityRef\":\"%s\",\"fields\":[\"%s\"]}"
                                                .formatted(canaries.text(), canaries.text()),
                                        List.of()),
                                WHY));
        refused(
                officer()
                        .post(
                                "/api/exchange-files/" + file + "/draft/text-check",
                                "{\"language\":\"en\",\"text\":\"%s\"}"
                                        .formatted(canaries.text().repeat(LONG / 18)),
                                WHY));
    }

    /// No JSON, cut JSON, another shape, wrong types, a field nobody knows.
    private void bad(String method, Visitor who, String path) {
        for (String body :
                List.of(
                        canaries.text(),
                        "{\"" + canaries.text() + "\":\"" + canaries.text(),
                        "[\"" + canaries.text() + "\"]",
                        "{\"kind\":{\""
                                + canaries.text()
                                + "\":1},\"text\":{\"a\":\""
                                + canaries.text()
                                + "\"},\"caseFileId\":\""
                                + canaries.text()
                                + "\",\"contentDigest\":[\""
                                + canaries.text()
                                + "\"],\"findingKey\":{}}",
                        "{\"" + canaries.text() + "\":\"" + canaries.date() + "\"}")) {
            refused(who.exchange(method, path, "application/json", body, WHY));
        }
    }

    private void badParameters() {
        Visitor auditor = people.the(Office.ES, "auditor1");
        refused(auditor.get("/api/disclosures?from=" + canaries.text()));
        refused(auditor.get("/api/disclosures?cursor=" + canaries.text()));
        refused(auditor.get("/api/disclosures/" + canaries.text()));
        refused(auditor.get("/api/accesses?limit=" + canaries.text()));
        refused(officer().get("/api/case-files/" + canaries.text(), WHY));
        refused(officer().get("/api/inbox/" + canaries.text(), WHY));
        refused(officer().get("/api/" + canaries.text()));
        refused(people.the(Office.ES, "admin1").get("/api/dead-letters/" + canaries.text()));
        refused(
                people.the(Office.ES, "admin1")
                        .post("/api/dead-letters/" + canaries.text() + "/replay", "{}"));
    }

    private Visitor officer() {
        return people.the(Office.ES, "officer1");
    }

    private Visitor supervisor() {
        return people.the(Office.ES, "supervisor1");
    }

    private void refused(Reply reply) {
        assertThat(reply.status()).as(reply.problem()).isBetween(400, 499);
        documents.add(reply.body());
    }
}
