package org.liaison.launcher.story;

import java.util.Collection;
import java.util.stream.Collectors;

/// What the officers of these tests write.
final class Requests {

    private Requests() {}

    /// A request about forced labour, for which no law it goes to reaches death.
    static String request(String selections, Collection<String> withoutIdentity) {
        return """
        {"kind":"REQUEST",%s,"selections":[%s],"withoutIdentity":[%s],
         "request":{
           "questions":[{"itemId":"Q1","question":"Is the recruitment agency known?"}],
           "offence":"forced-labour",
           "facts":"Documents were kept from the workers.",
           "objectiveReasons":"The agency is registered in your country.",
           "personLink":"All were recruited by the agency; the request asks who runs it."}}
        """
                .formatted(common(), selections, quoted(withoutIdentity));
    }

    /// The answer to its one question.
    static String answer(
            String inReplyTo, String answer, String selections, Collection<String> nameless) {
        return """
        {"kind":"ANSWER","inReplyTo":"%s",%s,"selections":[%s],"withoutIdentity":[%s],
         "answer":{"items":[{"itemId":"Q1","answer":"%s"}]}}
        """
                .formatted(inReplyTo, common(), selections, quoted(nameless), answer);
    }

    static String reminder(String inReplyTo) {
        return """
        {"kind":"REMINDER","inReplyTo":"%s",%s,"selections":[],"withoutIdentity":[],
         "reminder":{"count":1}}
        """
                .formatted(inReplyTo, common());
    }

    /// A case of one organisation, about which a request can be made.
    static String smallCase(String caseRef) {
        return """
        entity,caseRef,ref,lia_PersonRef,org_Name,org_Type
        Organization,%s,ORG-1,,Golden Crane Overseas Placement,CorporateBusiness
        """
                .formatted(caseRef);
    }

    static String aboutTheOrganisation() {
        return "{\"entityRef\":\"ORG-1\",\"fields\":[\"org_Name\",\"org_Type\"]}";
    }

    private static String quoted(Collection<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(","));
    }

    private static String common() {
        return """
        "language":"en","purpose":"prevent-detect-investigate","transferGround":"led-37-1-a",
         "handlingCodes":["H0"],"sourceEvaluation":"B","informationEvaluation":"2",
         "actionRestrictions":[],"assuranceIds":[],"partnerText":""\
        """
                .strip();
    }
}
