package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaison.launcher.demo.BorderStory;

/// The story itself asserts at each step; here it is played and disturbed. Undisturbed it is played
/// for `PagesShowTheStoryIT`, and by `./liaison demo --once`.
class RequestCrossesTheBorderIT {

    /// Nothing is lost and nothing comes twice.
    @ParameterizedTest
    @MethodSource("plays")
    void alsoWhenAPartIsKilledInTheMiddleOfAChapter(ChosenKills.Play play) throws Exception {
        TheHouse house = TheHouse.running();
        new BorderStory(chapter -> killAndRestart(house, play.kills().get(chapter)))
                .play(house.stage());
    }

    static List<ChosenKills.Play> plays() {
        return ChosenKills.plays();
    }

    @Test
    void everyOneOfTheNineKillsHasItsTurn() {
        assertThat(ChosenKills.each()).hasSize(9).doesNotHaveDuplicates();
        assertThat(IntStream.range(0, 200).mapToObj(number -> ChosenKills.one("commit " + number)))
                .containsAll(ChosenKills.each());
    }

    private static void killAndRestart(TheHouse house, ChosenKills.@Nullable Victim victim)
            throws IOException, InterruptedException {
        if (victim != null) {
            house.kill(victim.office(), victim.part());
            house.restart();
        }
    }
}
