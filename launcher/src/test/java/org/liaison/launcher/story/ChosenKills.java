package org.liaison.launcher.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liaison.launcher.demo.BorderStory.Chapter;
import org.liaison.operator.office.Installation;
import org.liaison.operator.office.Office;

/// Nine kills of the border story, one for each chapter and kind of part. `verify` plays one of
/// them, which the commit chooses; `-Dliaison.kills=all`, as CI says, all of them in three plays.
final class ChosenKills {

    private static final List<Play> ALL =
            List.of(
                    new Play(
                            "services of the sender",
                            Map.of(
                                    Chapter.AUTHORISED,
                                    new Victim(Office.ES, "exchange-service"),
                                    Chapter.RECEIVED,
                                    new Victim(Office.ES, "case-service"),
                                    Chapter.ANSWERED,
                                    new Victim(Office.ES, "gateway"))),
                    new Play(
                            "services of the receiver",
                            Map.of(
                                    Chapter.AUTHORISED,
                                    new Victim(Office.CN, "exchange-service"),
                                    Chapter.RECEIVED,
                                    new Victim(Office.CN, "audit-service"),
                                    Chapter.ANSWERED,
                                    new Victim(Office.ES, "case-service"))),
                    new Play(
                            "brokers and bridge",
                            Map.of(
                                    Chapter.AUTHORISED,
                                    new Victim(Office.CN, "bridge-from-es"),
                                    Chapter.RECEIVED,
                                    new Victim(Office.CN, "kafka"),
                                    Chapter.ANSWERED,
                                    new Victim(Office.ES, "kafka"))));

    private ChosenKills() {}

    record Victim(Office office, String part) {

        @Override
        public String toString() {
            return office.code() + " " + part;
        }
    }

    /// A play of the story in which parts are killed where chapters end.
    record Play(String what, Map<Chapter, Victim> kills) {

        @Override
        public String toString() {
            return what;
        }
    }

    /// What this run plays.
    static List<Play> plays() {
        return "all".equals(System.getProperty("liaison.kills")) ? ALL : List.of(one(commit()));
    }

    /// The same for the same commit, wherever it is built; every one has its turn.
    static Play one(String commit) {
        List<Play> single = each();
        return single.get(Math.floorMod(commit.hashCode(), single.size()));
    }

    static List<Play> each() {
        List<Play> single = new ArrayList<>();
        for (Play play : ALL) {
            for (Chapter chapter : Chapter.values()) {
                Victim victim = play.kills().get(chapter);
                single.add(
                        new Play(
                                "%s, once %s, one of nine kills (-Dliaison.kills=all)"
                                        .formatted(victim, chapter.name().toLowerCase(Locale.ROOT)),
                                Map.of(chapter, victim)));
            }
        }
        return single;
    }

    /// A build outside a repository always plays the same.
    private static String commit() {
        try {
            Process git =
                    new ProcessBuilder("git", "rev-parse", "HEAD")
                            .directory(Installation.find().root().toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException noGit) {
            return "";
        }
    }
}
