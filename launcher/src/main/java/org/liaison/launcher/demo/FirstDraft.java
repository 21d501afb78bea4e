package org.liaison.launcher.demo;

import static org.liaison.launcher.demo.Narrator.require;

import org.liaison.launcher.visitor.Reply;
import tools.jackson.databind.JsonNode;

/// The first draft of a request: stopped twice, shown the way on, and then as it may leave.
final class FirstDraft {

    private final Narrator narrator;
    private final Desk desk;
    private final String file;
    private final String caseFile;

    FirstDraft(Narrator narrator, Desk desk, String file, String caseFile) {
        this.narrator = narrator;
        this.desk = desk;
        this.file = file;
        this.caseFile = caseFile;
    }

    void becomesReady() {
        namesTheSuspects();
        namesAVictim();
        writesTheReference();
    }

    private void namesTheSuspects() {
        narrator.step(
                "a draft that names the suspects is stopped: assurance-missing, with the way on",
                () -> {
                    Reply preview = desk.drafts(file, Drafts.requestWithSuspects());
                    require(
                            PreviewOnScreen.codes(preview, "/blocks", "rule")
                                    .contains("assurance-missing"),
                            "the block assurance-missing",
                            PreviewOnScreen.codes(preview, "/blocks", "rule"));
                    require(!preview.json().at("/blocks/0/wayOn").isEmpty(), "a way on", "none");
                });
    }

    private void namesAVictim() {
        narrator.step(
                "a text that names a victim is stopped while it is typed",
                () -> {
                    Reply preview =
                            desk.drafts(
                                    file,
                                    Drafts.requestWithoutIdentity(
                                            "Please find out who recruited "
                                                    + desk.nameOnFile(caseFile, "VIC-1")
                                                    + "."));
                    require(!preview.json().at("/ready").asBoolean(), "not ready", "ready");
                });
    }

    private void writesTheReference() {
        narrator.step(
                "the officer writes the reference instead and sees field by field what will leave",
                () -> {
                    String known =
                            PreviewOnScreen.reference(
                                    desk.drafts(file, Drafts.requestWithoutIdentity("")), "VIC-1");
                    Reply preview =
                            desk.drafts(
                                    file,
                                    Drafts.requestWithoutIdentity(
                                            "Please find out who recruited " + known + "."));
                    PreviewOnScreen.requireReady(preview);
                    describe(preview);
                });
    }

    private void describe(Reply preview) {
        for (JsonNode entity : preview.json().at("/entities")) {
            StringBuilder line = new StringBuilder(entity.at("/ref").asString()).append(':');
            for (JsonNode field : entity.at("/fields")) {
                line.append(' ')
                        .append(field.at("/field").asString())
                        .append('=')
                        .append(field.at("/treatment").asString());
            }
            narrator.tell(line.toString());
        }
    }
}
