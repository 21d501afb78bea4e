package org.liaison.launcher.demo;

import static org.liaison.launcher.demo.Narrator.require;

import java.util.Base64;
import java.util.HexFormat;
import org.liaison.kit.ids.ContentDigest;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.launcher.visitor.Visitor;

/// The disclosure file: exactly the bytes that left, for the eyes of an auditor whom a second
/// person allowed it.
final class SealedFileOnTheTable {

    private static final String FILES = "/api/disclosure-files/";

    private final Narrator narrator;
    private final Cast cast;

    SealedFileOnTheTable(Narrator narrator, Cast cast) {
        this.narrator = narrator;
        this.cast = cast;
    }

    void isOpenedByTwo(OnRecord onRecord) {
        narrator.chapter("Two persons open what left");
        Visitor auditor = cast.the(Office.ES, "auditor1");
        String opening =
                narrator.step(
                        "es: the auditor asks to open it, and says why",
                        () -> {
                            auditor.logInAgain();
                            Reply reply =
                                    auditor.post(
                                            FILES + onRecord.messageId() + "/openings",
                                            "{\"reason\":\"task of the evidence story\"}");
                            require(reply.status() == 201, "201", reply);
                            return reply.text("/openingId");
                        });
        String path = FILES + "openings/" + opening;
        narrator.step(
                "one person is not enough",
                () -> {
                    requireProblem(
                            "second-person-needed", auditor.post(path + "/confirmation", ""));
                    requireProblem("wrong-state", auditor.post(path + "/content", ""));
                });
        narrator.step(
                "es: supervisor1 logs in afresh and agrees",
                () -> {
                    Visitor second = cast.the(Office.ES, "supervisor1");
                    second.logInAgain();
                    Reply reply = second.post(path + "/confirmation", "");
                    require(reply.status() == 200, "200", reply);
                });
        narrator.step(
                "the bytes that left have the digest that both logs hold",
                () -> {
                    Reply reply = auditor.post(path + "/content", "");
                    require(reply.status() == 200, "200", reply);
                    byte[] content = Base64.getDecoder().decode(reply.text("/content"));
                    String digest = HexFormat.of().formatHex(ContentDigest.of(content));
                    require(
                            digest.equals(onRecord.contentDigest()),
                            onRecord.contentDigest(),
                            digest);
                    narrator.tell(digest);
                });
        narrator.step(
                "it is shown once",
                () -> requireProblem("wrong-state", auditor.post(path + "/content", "")));
    }

    private static void requireProblem(String code, Reply reply) {
        require(reply.problem().equals(code), code, reply);
    }
}
