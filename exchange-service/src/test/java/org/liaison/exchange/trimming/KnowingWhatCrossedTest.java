package org.liaison.exchange.trimming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which messages of a channel surely crossed, by what departed and what was receipted.
class KnowingWhatCrossedTest {

    @Test
    void knowsNothingOfWhatIsNotRecorded() {
        // given
        CrossingWindow crossings = new CrossingWindow(7, 10);

        // when
        crossings.departed(8, List.of("b"));
        crossings.receipted(List.of("a", "b"));

        // then
        assertThat(crossings.crossedUpTo()).isEqualTo(6);
    }

    @Test
    void takesNoReceiptThatCameBeforeItsMessage() {
        // given
        CrossingWindow crossings = new CrossingWindow(1, 10);

        // when
        crossings.receipted(List.of("a"));
        crossings.departed(1, List.of("a"));

        // then
        assertThat(crossings.crossedUpTo()).isZero();
    }

    @Test
    void looksNoFurtherThanItsStretch() {
        // given
        CrossingWindow crossings = new CrossingWindow(1, 2);

        // when
        crossings.departed(1, List.of("a", "b", "c"));
        crossings.receipted(List.of("a", "b", "c"));

        // then
        assertThat(crossings.crossedUpTo()).isEqualTo(2);
    }

    @Test
    void believesInALaterCopyOnlyByAReceiptBehindIt() {
        // given
        CrossingWindow crossings = new CrossingWindow(1, 10);
        crossings.departed(1, List.of("a", "b", "a", "c"));

        // when
        crossings.receipted(List.of("a", "b", "a"));
        long before = crossings.crossedUpTo();
        crossings.receipted(List.of("c"));

        // then
        assertThat(before).isEqualTo(2);
        assertThat(crossings.crossedUpTo()).isEqualTo(4);
    }

    @Test
    void knowsACopyOfWhatIsTrimmedAlready() {
        // given
        CrossingWindow crossings = new CrossingWindow(3, 10);

        // when
        crossings.departed(1, List.of("a", "b", "a"));
        crossings.receipted(List.of("a", "b"));

        // then
        assertThat(crossings.crossedUpTo()).isEqualTo(2);
    }

    @Test
    void neverPassesAMessageWithoutAReceipt() {
        for (int seed = 0; seed < 300; seed++) {
            // given
            Random random = new Random(seed);
            int length = 1 + random.nextInt(40);
            List<String> ids = new ArrayList<>();
            for (int number = 0; number < length; number++) {
                ids.add("m" + number);
            }
            List<String> receipts = new ArrayList<>(ids);
            receipts.addAll(ids);
            Collections.shuffle(receipts, random);
            Set<String> given = new HashSet<>(receipts.subList(0, random.nextInt(2 * length)));
            CrossingWindow crossings = new CrossingWindow(1, 100);
            crossings.departed(1, ids);

            // when
            crossings.receipted(List.copyOf(given));

            // then
            long unbroken = ids.stream().takeWhile(given::contains).count();
            assertThat(crossings.crossedUpTo()).as("seed %d", seed).isEqualTo(unbroken);
        }
    }
}
