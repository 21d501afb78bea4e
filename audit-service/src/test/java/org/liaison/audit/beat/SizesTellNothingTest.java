package org.liaison.audit.beat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// T30: what a partner sees of the size of the log has nothing to do with what it asked, nor with
/// what the office did with others because of it.
class SizesTellNothingTest {

    private static final int HOURS = 2_000;
    private static final int PACE = 256;
    private static final double NOTHING = 0.1;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final GrowthLine line = new GrowthLine(new BeatSettings(Duration.ofHours(1), PACE));
    private final Traffic traffic = new Traffic(new Random(20261122), 12);

    @Test
    void growBySoManyEachHourWhateverHappened() {
        // when
        List<Beat> beats = seenByThePartner(traffic);
        // then
        assertThat(beats).hasSize(HOURS + 1);
        assertThat(beats)
                .extracting(Beat::size)
                .isEqualTo(IntStream.rangeClosed(0, HOURS).mapToObj(h -> (long) h * PACE).toList());
    }

    @Test
    void doNotCorrelateWithThePartnersOwnRequestsNorWithOthers() {
        // given
        double[] seen = growth(seenByThePartner(traffic));
        // then
        assertThat(Math.abs(correlation(seen, traffic.own()))).isLessThan(NOTHING);
        assertThat(Math.abs(correlation(seen, traffic.others()))).isLessThan(NOTHING);
    }

    @Test
    void wouldCorrelateWithoutPadding() {
        // given
        double[] real = traffic.entries();
        // then
        assertThat(correlation(real, traffic.own())).isGreaterThan(0.5);
        assertThat(correlation(real, traffic.others())).isGreaterThan(0.5);
    }

    @Test
    void staySoWhenMoreHappensThanTheLineAllowsAndAreCaughtUpLater() {
        // given: one hour in twenty brings more than the pace
        Traffic heavy = new Traffic(new Random(30), 90);
        assertThat(DoubleStream.of(heavy.entries()).max().orElseThrow()).isGreaterThan(PACE);
        // when
        double[] seen = growth(seenByThePartner(heavy));
        // then
        assertThat(DoubleStream.of(seen)).containsOnly((double) PACE);
    }

    @Test
    void keepThePlacesOfEntriesOnTheLineToo() {
        // given
        Optional<Beat> last = Optional.of(new Beat(512, START, "note"));
        // then
        assertThat(line.target(last, 512, START.plus(Duration.ofMinutes(15)))).isEqualTo(576);
        assertThat(line.target(last, 540, START.plus(Duration.ofMinutes(30)))).isEqualTo(640);
        assertThat(line.target(last, 800, START.plus(Duration.ofMinutes(59)))).isLessThan(768);
        assertThat(line.target(last, 512, START.plus(Duration.ofHours(1)))).isEqualTo(768);
    }

    @Test
    void makeOneBeatOfThoseThatWereMissedWhileNothingRan() {
        // given
        Optional<Beat> last = Optional.of(new Beat(512, START, "note"));
        Instant later = START.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(20));
        // then
        assertThat(line.isDue(last, later)).isTrue();
        assertThat(line.next(last, 512)).isEqualTo(768);
        assertThat(line.target(last, 512, later)).isEqualTo(768);
    }

    @Test
    void beginAtTheNextWholeStepOfALogThatIsThere() {
        assertThat(line.next(Optional.empty(), 0)).isZero();
        assertThat(line.next(Optional.empty(), 257)).isEqualTo(512);
        assertThat(line.isDue(Optional.empty(), START)).isTrue();
    }

    /// Runs the line for a while: what is real comes when it comes, padding fills up.
    private List<Beat> seenByThePartner(Traffic traffic) {
        List<Beat> beats = new ArrayList<>(List.of(new Beat(0, START, "note")));
        long size = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            for (int minute = 0; minute < 60; minute++) {
                size += traffic.entriesIn(hour, minute);
                Instant now = START.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(minute));
                size = Math.max(size, line.target(Optional.of(beats.getLast()), size, now));
            }
            Instant full = START.plus(Duration.ofHours(hour + 1L));
            Optional<Beat> last = Optional.of(beats.getLast());
            assertThat(line.isDue(last, full)).isTrue();
            size = Math.max(size, line.target(last, size, full));
            beats.add(new Beat(line.next(last, size), full, "note"));
        }
        return beats;
    }

    private static double[] growth(List<Beat> beats) {
        return IntStream.range(1, beats.size())
                .mapToDouble(i -> beats.get(i).size() - beats.get(i - 1).size())
                .toArray();
    }

    /// Pearson's r; of a series that never changes, 0: it cannot say anything.
    private static double correlation(double[] one, double[] other) {
        double meanOne = DoubleStream.of(one).average().orElseThrow();
        double meanOther = DoubleStream.of(other).average().orElseThrow();
        double both = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        for (int i = 0; i < one.length; i++) {
            both += (one[i] - meanOne) * (other[i] - meanOther);
            squaresOne += Math.pow(one[i] - meanOne, 2);
            squaresOther += Math.pow(other[i] - meanOther, 2);
        }
        return squaresOne == 0 || squaresOther == 0
                ? 0
                : both / Math.sqrt(squaresOne * squaresOther);
    }

    /// A partner's requests of each hour, and the messages to others that follow from them.
    private static final class Traffic {

        private final double[] own = new double[HOURS];
        private final double[] others = new double[HOURS];

        Traffic(Random random, int most) {
            for (int hour = 0; hour < HOURS; hour++) {
                own[hour] = random.nextInt(most);
                for (int request = 0; request < own[hour]; request++) {
                    others[hour] += random.nextInt(4);
                }
                others[hour] += random.nextInt(most);
            }
        }

        double[] own() {
            return own.clone();
        }

        double[] others() {
            return others.clone();
        }

        double[] entries() {
            return IntStream.range(0, HOURS).mapToDouble(h -> own[h] + others[h]).toArray();
        }

        long entriesIn(int hour, int minute) {
            long all = (long) (own[hour] + others[hour]);
            return all * (minute + 1) / 60 - all * minute / 60;
        }
    }
}
