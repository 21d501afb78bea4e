package org.liaison.launcher.demo;

/// What the officers of the story type. All people are invented.
final class Drafts {

    private Drafts() {}

    /// A request that names the suspects: the guard's ceiling stops it (no assurance).
    static String requestWithSuspects() {
        return request("", "Two women were recruited for work in a hotel and found in a flat.");
    }

    /// The same request without the identity of the suspects.
    static String requestWithoutIdentity(String partnerText) {
        return request("\"SUS-1\",\"SUS-2\"", partnerText);
    }

    private static String request(String withoutIdentity, String partnerText) {
        return """
        {"kind":"REQUEST","language":"en","purpose":"prevent-detect-investigate",
         "transferGround":"led-37-1-a","handlingCodes":["H0","H1"],
         "sourceEvaluation":"B","informationEvaluation":"2",
         "actionRestrictions":["no-contact-with-family","ask-before-any-step"],"assuranceIds":[],
         "partnerText":"%s",
         "selections":[
           {"entityRef":"VIC-1","fields":["prs_FirstName","prs_SecondName","prs_Birthdate","prs_Citizenship","prs_MobilePhone"]},
           {"entityRef":"VIC-3","fields":["prs_FirstName","prs_SecondName","prs_Birthdate","prs_Citizenship"]},
           {"entityRef":"SUS-1","fields":["prs_FirstName","prs_SecondName","prs_Citizenship"]},
           {"entityRef":"SUS-2","fields":["prs_FirstName","prs_SecondName","prs_Citizenship"]},
           {"entityRef":"ORG-1","fields":["org_Name","org_Type"]}],
         "withoutIdentity":[%s],
         "request":{
           "questions":[
             {"itemId":"Q1","question":"Who runs the recruitment agency named in this request?"},
             {"itemId":"Q2","question":"Is the agency known for offers of work abroad?"},
             {"itemId":"Q3","question":"Are other investigations into the agency open?"}],
           "offence":"trafficking-for-sexual-exploitation",
           "facts":"Women were found in a flat where their documents were kept from them.",
           "objectiveReasons":"The agency is registered in your country.",
           "personLink":"Both were recruited by the agency; the request asks who runs it."}}
        """
                .formatted(partnerText, withoutIdentity);
    }

    static String acknowledgement(String inReplyTo) {
        return """
        {"kind":"ACKNOWLEDGEMENT","inReplyTo":"%s",%s,"selections":[],
         "acknowledgement":{"handlerRole":"duty desk, trafficking in human beings","dutyPhone":"+86 10 0000 0000"}}
        """
                .formatted(inReplyTo, common());
    }

    /// Refuses Q3; the true ground stays at home.
    static String refusal(String inReplyTo) {
        return """
        {"kind":"REFUSAL","inReplyTo":"%s",%s,"selections":[],
         "refusal":{"itemIds":["Q3"],"ground":"f-ii"}}
        """
                .formatted(inReplyTo, common());
    }

    static String answer(String inReplyTo, String recruiter) {
        return """
        {"kind":"ANSWER","inReplyTo":"%s",%s,
         "selections":[
           {"entityRef":"SUS-1","fields":["prs_FirstName","prs_SecondName","lia_NameOriginalScript","prs_Birthdate"]},
           {"entityRef":"ORG-1","fields":["org_Name"]}],
         "answer":{"items":[
           {"itemId":"Q1","answer":"The agency is run by %s."},
           {"itemId":"Q2","answer":"Yes: two complaints about false offers of work abroad."}]}}
        """
                .formatted(inReplyTo, common(), recruiter);
    }

    static String reminder(String inReplyTo) {
        return """
        {"kind":"REMINDER","inReplyTo":"%s",%s,"selections":[]}
        """
                .formatted(inReplyTo, common());
    }

    private static String common() {
        return """
        "language":"en","purpose":"prevent-detect-investigate","transferGround":"led-37-1-a",
         "handlingCodes":["H0"],"sourceEvaluation":"B","informationEvaluation":"2",
         "actionRestrictions":[],"assuranceIds":[],"partnerText":"","withoutIdentity":[]\
        """
                .strip();
    }
}
