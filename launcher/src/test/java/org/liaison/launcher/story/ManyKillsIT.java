package org.liaison.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liaison.operator.office.Office;

/// Requests cross the border while one part after another is killed and started again: any part of
/// either office, at any step of a request, as the seed has it. `-Dliaison.kills=N` says how many,
/// `-Dliaison.kills.seed=S` which, `-Dliaison.kills.seconds=T` when to begin no further one; a part
/// of `.ci/long` is ten of them.
@Tag("long")
class ManyKillsIT {

    private static final int AT_ONCE = 3;
    private static final List<String> PARTS =
            List.of("exchange-service", "case-service", "audit-service", "gateway", "kafka");

    private final int kills = Integer.getInteger("liaison.kills", 10);
    private final long seed = Long.getLong("liaison.kills.seed", 1);
    private final Duration time =
            Duration.ofSeconds(Long.getLong("liaison.kills.seconds", Long.MAX_VALUE / 1_000_000));

    @Test
    void nothingIsLostOrDoubled() throws Exception {
        // given
        TheHouse house = TheHouse.running();
        Traffic traffic = new Traffic(house, new Correspondence(house.settings()), "KILLS-" + seed);
        Random random = new Random(seed);
        List<String> killed = new ArrayList<>();
        long began = System.nanoTime();

        // when
        while (killed.size() < kills && System.nanoTime() - began < time.toNanos()) {
            for (int number = random.nextInt(AT_ONCE); number >= 0; number--) {
                traffic.sendsOne();
            }
            Office office = Office.ALL.get(random.nextInt(Office.ALL.size()));
            String part = part(office, random);
            house.kill(office, part);
            killed.add(office.code() + " " + part);
            house.restart();
        }

        // then
        house.progress()
                .line(
                        "%d of %d kills with seed %d, %d requests: %s"
                                .formatted(killed.size(), kills, seed, traffic.sent(), killed));
        assertThat(killed).isNotEmpty();
        traffic.nothingIsLostOrDoubled();
    }

    private static String part(Office office, Random random) {
        int chosen = random.nextInt(PARTS.size() + 1);
        return chosen < PARTS.size()
                ? PARTS.get(chosen)
                : "bridge-from-" + office.partners().getFirst().code();
    }
}
