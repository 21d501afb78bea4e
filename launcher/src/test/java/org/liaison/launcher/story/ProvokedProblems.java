package org.liaison.launcher.story;

import java.util.ArrayList;
import java.util.List;
import org.liaison.launcher.visitor.Reply;
import org.liaison.launcher.visitor.Visitor;
import org.liaison.operator.office.Office;

/// Requests that every door must refuse, each with canaries in its body, path or parameters, and
/// what the doors answered.
final class ProvokedProblems {

    private static final String[] WHY = {"Liaison-Justification", "exchange file of a test"};
    private static final String IMPORTS = "/api/case-files/imports";
    private static final int LONG = 3_000_000;
    private static final String HEADER =
            "entity,caseRef,ref,lia_PersonRef,prs_FirstName,prs_Gender\n";

    private final Correspondence people;
    private final Canaries canaries;
    private final String caseFile;
    private final String file;
    private final List<Answer> answers = new ArrayList<>();

    /// What a door answered to a request that breaks a rule.
    record Answer(String door, Reply reply) {

        boolean isAProblem() {
            return reply.status() >= 400 && reply.status() < 500 && !reply.problem().isEmpty();
        }
    }

    ProvokedProblems(Correspondence people, Canaries canaries, String caseFile, String file) {
        this.people = people;
        this.canaries = canaries;
        this.caseFile = caseFile;
        this.file = file;
    }

    List<Answer> answers() {
        badFiles();
        badDrafts();
        badParameters();
        return answers;
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
        sends(officer(), "POST", IMPORTS, "text/plain", canaries.text());
        sends(officer(), "POST", IMPORTS, "application/" + canaries.text(), canaries.text());
    }

    private void imports(String csv) {
        sends(officer(), "POST", IMPORTS, "text/csv", csv);
    }

    private void badDrafts() {
        String draft = "/api/exchange-files/" + file + "/draft";
        bad(officer(), "POST", "/api/exchange-files");
        bad(officer(), "POST", "/api/exchange-files/" + file + "/case-file");
        bad(officer(), "PUT", draft);
        bad(officer(), "POST", draft + "/text-check");
        bad(supervisor(), "POST", draft + "/finding-decisions");
        bad(supervisor(), "POST", "/api/authorisations/" + file);
        bad(supervisor(), "DELETE", "/api/authorisations/" + file);
        json(
                supervisor(),
                "POST",
                draft + "/finding-decisions",
                "{\"findingKey\":\"%s\",\"reason\":\"%s\"}"
                        .formatted(canaries.text(), canaries.text()));
        json(
                officer(),
                "PUT",
                draft,
                Requests.request("", List.of()).replace("forced-labour", canaries.text()));
        json(
                officer(),
                "PUT",
                draft,
                Requests.request(
                        "{\"entityRef\":\"%s\",\"fields\":[\"%s\"]}"
                                .formatted(canaries.text(), canaries.text()),
                        List.of()));
        json(
                officer(),
                "POST",
                draft + "/text-check",
                "{\"language\":\"en\",\"text\":\"%s\"}"
                        .formatted(canaries.text().repeat(LONG / 18)));
        json(
                officer(),
                "POST",
                "/api/exchange-files",
                """
                {"caseFileId":"%s","partnerOffice":"%s","partnerUnit":"ncb",
                 "instrumentId":"%s","instrumentVersion":1}\
                """
                        .formatted(caseFile, canaries.text(), canaries.text()));
    }

    /// No JSON, cut JSON, another shape, wrong types, a field nobody knows.
    private void bad(Visitor who, String method, String path) {
        for (String body :
                List.of(
                        canaries.text(),
                        "{\"%s\":\"%s".formatted(canaries.text(), canaries.text()),
                        "[\"%s\"]".formatted(canaries.text()),
                        """
                        {"kind":{"%s":1},"text":{"a":"%s"},"caseFileId":"%s",
                         "contentDigest":["%s"],"findingKey":{}}\
                        """
                                .formatted(
                                        canaries.text(),
                                        canaries.text(),
                                        canaries.text(),
                                        canaries.text()),
                        "{\"%s\":\"%s\"}".formatted(canaries.text(), canaries.date()))) {
            json(who, method, path, body);
        }
    }

    private void badParameters() {
        Visitor auditor = people.the(Office.ES, "auditor1");
        asks(auditor, "/api/disclosures?from=" + canaries.text());
        asks(auditor, "/api/disclosures?cursor=" + canaries.text());
        asks(auditor, "/api/disclosures?" + canaries.text() + "=1");
        asks(auditor, "/api/disclosures/" + canaries.text());
        asks(auditor, "/api/accesses?limit=" + canaries.text());
        asks(officer(), "/api/case-files/" + canaries.text());
        asks(officer(), "/api/case-files?cursor=" + canaries.text());
        asks(officer(), "/api/exchange-files/" + canaries.text());
        asks(officer(), "/api/inbox/" + canaries.text());
        asks(officer(), "/api/" + canaries.text());
        asks(officer(), "/" + canaries.text());
        Visitor administrator = people.the(Office.ES, "admin1");
        asks(administrator, "/api/dead-letters/" + canaries.text());
        json(administrator, "POST", "/api/dead-letters/" + canaries.text() + "/replay", "{}");
    }

    private Visitor officer() {
        return people.the(Office.ES, "officer1");
    }

    private Visitor supervisor() {
        return people.the(Office.ES, "supervisor1");
    }

    private void asks(Visitor who, String path) {
        sends(who, "GET", path, "", "");
    }

    private void json(Visitor who, String method, String path, String body) {
        sends(who, method, path, "application/json", body);
    }

    private void sends(Visitor who, String method, String path, String type, String body) {
        answers.add(new Answer(method + " " + path, who.exchange(method, path, type, body, WHY)));
    }
}
