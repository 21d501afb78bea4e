package org.liaison.launcher.demo;

import static org.liaison.launcher.demo.Narrator.require;

import java.util.Base64;
import java.util.HexFormat;
import org.liaison.kit.ids.ContentDigest;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.launcher.visitor.Visitor;
import org.liaison.operator.office.Office;

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
        String opening = FILES + "openings/" + asked(auditor, onRecord.messageId());
        narrator.step(
                "one person is not enough",
                () -> {
                    requireProblem(
                            "second-person-needed", auditor.post(opening + "/confirmation", ""));
                    requireProblem("wrong-state", auditor.post(opening + "/content", ""));
                });
        agreed(opening);
        hasTheDigest(auditor.post(opening + "/content", ""), onRecord.contentDigest());
        narrator.step(
                "it is shown once",
                () -> requireProblem("wrong-state", auditor.post(opening + "/content", "")));
    }

    private String asked(Visitor auditor, String message) {
        return narrator.step(
                "es: the auditor asks to open it, and says why",
                () -> {
                    auditor.logInAgain();
                    Reply reply =
                            auditor.post(
                                    FILES + message + "/openings",
                                    "{\"reason\":\"task of the evidence story\"}");
                    require(reply.status() == 201, "201", reply);
                    return reply.text("/openingId");
                });
    }

    private void agreed(String opening) {
        narrator.step(
                "es: supervisor1 logs in afresh and agrees",
                () -> {
                    Visitor second = cast.the(Office.ES, "supervisor1");
                    second.logInAgain();
                    Reply reply = second.post(opening + "/confirmation", "");
                    require(reply.status() == 200, "200", reply);
                });
    }

    private void hasTheDigest(Reply shown, String expected) {
        narrator.step(
                "the bytes that left have the digest that both logs hold",
                () -> {
                    require(shown.status() == 200, "200", shown);
                    byte[] content = Base64.getDecoder().decode(shown.text("/content"));
                    String digest = HexFormat.of().formatHex(ContentDigest.of(content));
                    require(digest.equals(expected), expected, digest);
                    narrator.tell(digest);
                });
    }

    private static void requireProblem(String code, Reply reply) {
        require(reply.problem().equals(code), code, reply);
    }
}
