package org.liaison.launcher.demo;

import static org.liaison.launcher.demo.Narrator.require;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.operator.office.Office;

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

    Narrator narrator() {
        return narrator;
    }

    Cast cast() {
        return cast;
    }

    String draft() {
        narrator.chapter("Spain drafts");
        String caseFile = spain.imports(samples.resolve("es-flat.csv"), "ES-" + play);
        spain.opens(caseFile);
        String file = spain.opensExchangeFile(caseFile, "cn", "ncb", INSTRUMENT);
        new FirstDraft(narrator, spain, file, caseFile).becomesReady();
        spain.submits(file);
        return file;
    }

    String authorise(String file) {
        narrator.chapter("A second person authorises");
        spain.secondPerson().refusesAuthorisationBy("officer1", "not-allowed", file);
        spain.secondPerson().refusesAuthorisationBy("both1", "second-person-needed", file);
        return spain.secondPerson().authorises(file, "supervisor1");
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
        String caseFile = china.imports(samples.resolve("cn-recruiter.csv"), "CN-" + play);
        china.links(file, caseFile);
        china.sends(file, "acknowledgement", Drafts.acknowledgement(request));
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
        new Auditors(narrator, cast).findTheSame(file);
    }
}
