package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.liaison.launcher.visitor.Reply;
import org.liaison.launcher.visitor.Visitor;
import org.liaison.operator.office.LauncherSettings;

/// A request of the first office that waits for a second person, and whose case names an agency
/// that would run as a script where a page did not escape it.
record HostileRequest(String exchangeFile) {

    static final String NAME = "Golden <script>alert('x')</script><img src=x onerror=alert(1)>";

    /// A case reference is of one case only.
    private static final AtomicInteger CASES = new AtomicInteger();

    private static final String[] WHY = {"Liaison-Justification", "a look at the pages"};

    static HostileRequest submittedBy(Visitor officer, LauncherSettings settings)
            throws IOException {
        Path sample = settings.installation().root().resolve("samples").resolve("es-flat.csv");
        String csv =
                Files.readString(sample)
                        .replace("Golden Crane Overseas Placement", NAME)
                        .replaceAll(
                                "(?m)^(\\w+),ES-\\d{4}-\\d{4},",
                                "$1,PAGES-" + CASES.incrementAndGet() + ",");
        Reply imported = officer.exchange("POST", "/api/case-files/imports", "text/csv", csv, WHY);
        assertThat(imported.status()).isEqualTo(201);
        Reply opened =
                officer.post(
                        "/api/exchange-files",
                        """
                        {"caseFileId":"%s","partnerOffice":"cn","partnerUnit":"ncb",
                         "instrumentId":"es-cn-2026-thb","instrumentVersion":1}
                        """
                                .formatted(imported.text("/caseFiles/0/caseFileId")),
                        WHY);
        HostileRequest request = new HostileRequest(opened.text("/exchangeFileId"));
        assertThat(officer.put(request.path(""), DRAFT, WHY).status()).isEqualTo(200);
        request.submit(officer);
        return request;
    }

    void submit(Visitor officer) {
        assertThat(officer.post(path("/submission"), "{}", WHY).status()).isEqualTo(202);
    }

    /// What the supervisor told the drafter.
    String returnedBecause(Visitor officer) {
        return officer.get(path(""), WHY).text("/returnedBecause");
    }

    private String path(String rest) {
        return "/api/exchange-files/" + exchangeFile + "/draft" + rest;
    }

    private static final String DRAFT =
            """
            {"kind":"REQUEST","language":"en","purpose":"prevent-detect-investigate",
             "transferGround":"led-37-1-a","handlingCodes":["H0"],
             "sourceEvaluation":"B","informationEvaluation":"2",
             "actionRestrictions":["ask-before-any-step"],"assuranceIds":[],"partnerText":"",
             "selections":[
               {"entityRef":"VIC-1","fields":["prs_FirstName","prs_SecondName","prs_Birthdate","prs_Citizenship","prs_MobilePhone"]},
               {"entityRef":"ORG-1","fields":["org_Name","org_Type"]}],
             "withoutIdentity":[],
             "request":{
               "questions":[{"itemId":"Q1","question":"Who runs the agency of this request?"}],
               "offence":"trafficking-for-sexual-exploitation",
               "facts":"Women were found in a flat where their documents were kept from them.",
               "objectiveReasons":"The agency is registered in your country.",
               "personLink":"She was recruited by the agency."}}
            """;
}
