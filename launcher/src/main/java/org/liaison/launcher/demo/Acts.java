package org.liaison.launcher.demo;

import static org.liaison.launcher.demo.Narrator.require;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.liaison.launcher.office.Office;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import tools.jackson.databind.JsonNode;

/// The acts of the border story.
final class Acts {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String INSTRUMENT = "es-cn-2026-thb";

    private final Narrator narrator;
    private final Cast cast;
    private final Desk spain;
    private final Desk china;
    private final Path samples;
    private final String play;

    Acts(Stage stage) {
        this.narrator = new Narrator(stage.progress(), Clock.systemUTC());
        this.cast = new Cast(stage.settings());
        this.spain = new Desk(narrator, cast, Office.ES);
        this.china = new Desk(narrator, cast, Office.CN);
        this.samples = stage.settings().installation().root().resolve("samples");
        this.play = "PLAY-" + Clock.systemUTC().millis();
    }

    String draft() {
        narrator.chapter("Spain drafts");
        String caseFile = spain.imports(samples.resolve("es-flat.csv"), "ES-" + play);
        spain.opens(caseFile);
        String file = spain.opensExchangeFile(caseFile, "cn", "ncb", INSTRUMENT);
        namesTheSuspects(file);
        namesAVictim(file, caseFile);
        writesTheReference(file);
        spain.submits(file);
        return file;
    }

    private void namesTheSuspects(String file) {
        narrator.step(
                "a draft that names the suspects is stopped: assurance-missing, with the way on",
                () -> {
                    Reply preview = spain.drafts(file, Drafts.requestWithSuspects());
                    require(
                            PreviewOnScreen.codes(preview, "/blocks", "rule")
                                    .contains("assurance-missing"),
                            "the block assurance-missing",
                            PreviewOnScreen.codes(preview, "/blocks", "rule"));
                    require(!preview.json().at("/blocks/0/wayOn").isEmpty(), "a way on", "none");
                });
    }

    private void namesAVictim(String file, String caseFile) {
        narrator.step(
                "a text that names a victim is stopped while it is typed",
                () -> {
                    Reply preview =
                            spain.drafts(
                                    file,
                                    Drafts.requestWithoutIdentity(
                                            "Please find out who recruited "
                                                    + spain.nameOnFile(caseFile, "VIC-1")
                                                    + "."));
                    require(!preview.json().at("/ready").asBoolean(), "not ready", "ready");
                });
    }

    private void writesTheReference(String file) {
        narrator.step(
                "the officer writes the reference instead and sees field by field what will leave",
                () -> {
                    String known =
                            PreviewOnScreen.reference(
                                    spain.drafts(file, Drafts.requestWithoutIdentity("")), "VIC-1");
                    Reply preview =
                            spain.drafts(
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

    String authorise(String file) {
        narrator.chapter("A second person authorises");
        spain.refusesAuthorisationBy("officer1", "not-allowed", file);
        spain.refusesAuthorisationBy("both1", "second-person-needed", file);
        String message = spain.authorises(file, "supervisor1");
        return message;
    }

    void receive(String file, String request) {
        narrator.chapter("China receives");
        narrator.step(
                "the request is guarded, sealed, bridged, receipted and in the Chinese inbox",
                () ->
                        narrator.await(
                                SOON, "the request in the inbox", () -> china.hasInInbox(request)));
        narrator.step(
                "Spain sees both receipts",
                () ->
                        narrator.await(
                                SOON,
                                "state in-inbox in the Spanish thread",
                                () ->
                                        ThreadOnScreen.outcomesOf(spain.exchangeFile(file), request)
                                                .contains("in-inbox")));
        china.reads(request);
        narrator.step(
                "the due time is shown as a target, not as a limit in law",
                () -> {
                    Reply view = china.exchangeFile(file);
                    require(
                            view.text("/due/kind").equals("target"),
                            "target",
                            view.text("/due/kind"));
                });
    }

    void answer(String file, String request) {
        narrator.chapter("China answers");
        china.sends(file, "acknowledgement", Drafts.acknowledgement(request));
        String caseFile = china.imports(samples.resolve("cn-recruiter.csv"), "CN-" + play);
        china.links(file, caseFile);
        china.sends(file, "neutral refusal of Q3", Drafts.refusal(request));
        china.sends(
                file,
                "answer to Q1 and Q2",
                () -> {
                    Reply first = china.drafts(file, Drafts.answer(request, "somebody known"));
                    return Drafts.answer(request, PreviewOnScreen.reference(first, "SUS-1"));
                });
    }

    void readTheAnswer(String file) {
        narrator.chapter("Spain reads");
        narrator.step(
                "acknowledgement, refusal and answer are in the Spanish inbox",
                () ->
                        narrator.await(
                                SOON,
                                "three messages",
                                () ->
                                        ThreadOnScreen.inboundKinds(spain.exchangeFile(file)).size()
                                                == 3));
        narrator.step(
                "the refusal is neutral: its true ground stayed in China",
                () -> {
                    String refusal = ThreadOnScreen.inbound(spain.exchangeFile(file), "refusal");
                    Reply view = spain.readQuietly(refusal);
                    require(
                            view.body().contains("cannot be provided")
                                    && !view.body().contains("f-ii"),
                            "a neutral refusal",
                            "another");
                });
        spain.reads(ThreadOnScreen.inbound(spain.exchangeFile(file), "answer"));
    }

    void doors() {
        new Doors(narrator, cast).areClosedToTheWrongPeople();
    }

    void audit(String file) {
        narrator.chapter("Auditors of both countries");
        narrator.step(
                "find the same four disclosures with the same digests",
                () ->
                        narrator.await(
                                SOON,
                                "equal digests",
                                () -> {
                                    List<String> es = digests(Office.ES, file);
                                    return es.size() == 4 && es.equals(digests(Office.CN, file));
                                }));
        digests(Office.ES, file).forEach(digest -> narrator.tell(digest));
        narrator.step(
                "find who consulted the case, and why",
                () ->
                        narrator.await(
                                SOON,
                                "a consultation",
                                () ->
                                        cast.the(Office.ES, "auditor1")
                                                .get("/api/accesses?kind=CONSULTATION")
                                                .json()
                                                .at("/items/0/justification")
                                                .isString()));
    }

    /// Sorted, with repetitions if there were any.
    private List<String> digests(Office office, String file) {
        Reply reply = cast.the(office, "auditor1").get("/api/disclosures?exchangeFile=" + file);
        List<String> digests = new ArrayList<>();
        for (JsonNode item : reply.json().at("/items")) {
            if (List.of("SENT", "RECEIVED").contains(item.at("/kind").asString())) {
                digests.add(item.at("/contentDigest").asString());
            }
        }
        Collections.sort(digests);
        return digests;
    }
}
