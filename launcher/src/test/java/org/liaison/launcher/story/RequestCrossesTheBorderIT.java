package org.liaison.launcher.story;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.launcher.demo.BorderStory;
import org.liaison.launcher.office.Office;

/// The story itself asserts at each step; here it is played, undisturbed and disturbed.
class RequestCrossesTheBorderIT {

    record Victim(Office office, String part) {}

    private final TheHouse house = TheHouse.running();

    @Test
    void andIsAnswered() throws Exception {
        new BorderStory().play(house.stage());
    }

    /// Three plays, each with one part killed in the middle of each chapter: nothing is lost and
    /// nothing comes twice.
    @ParameterizedTest
    @MethodSource("killings")
    void alsoWhenAPartIsKilledInTheMiddleOfAChapter(
            String what, Victim whenAuthorised, Victim whenReceived, Victim whenAnswered)
            throws Exception {
        new BorderStory(chapter ->
                killAndRestart(
                        switch (chapter) {
                            case AUTHORISED -> whenAuthorised;
                            case RECEIVED -> whenReceived;
                            case ANSWERED -> whenAnswered;
                        }))
                .play(house.stage());
    }

    static List<Arguments> killings() {
        return List.of(
                Arguments.of(
                        "services of the sender",
                        new Victim(Office.ES, "exchange-service"),
                        new Victim(Office.ES, "case-service"),
                        new Victim(Office.ES, "gateway")),
                Arguments.of(
                        "services of the receiver",
                        new Victim(Office.CN, "exchange-service"),
                        new Victim(Office.CN, "audit-service"),
                        new Victim(Office.ES, "case-service")),
                Arguments.of(
                        "brokers and bridge",
                        new Victim(Office.CN, "bridge-from-es"),
                        new Victim(Office.CN, "kafka"),
                        new Victim(Office.ES, "kafka")));
    }

    private void killAndRestart(Victim victim) throws IOException, InterruptedException {
        house.kill(victim.office(), victim.part());
        house.restart();
    }
}
