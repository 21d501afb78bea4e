package org.liaison.launcher.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.liaison.schemas.Topics;

/// Entries a second through the running audit-service, from its topic to committed rows and tiles
/// under a signed checkpoint; proofs and queries through the gateway while the log is of growing
/// size; beside them PostgreSQL's own COPY of the same rows.
public final class AuditBench {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<Long> SIZES = List.of(10_000L, 100_000L, 1_000_000L);
    private static final int AHEAD = 30_000;
    private static final int AT_A_TIME = 1_000;
    private static final int KEPT_EVERY = 500;
    private static final int PROOFS = 500;
    private static final int ITSELF = 2_000;
    private static final int WARM_UP = 500;
    private static final int QUERIES = 100;

    private final BenchOffice office;
    private final Clock clock;
    private final Supplier<Map<String, Duration>> cpu;
    private final PacedQuestions questions;
    private final Prover prover;
    private final Consumer<String> progress;
    private final List<String> entries = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    /// Proves entries without the door.
    @FunctionalInterface
    public interface Prover {

        /// Milliseconds of each proof, one after the other.
        List<Double> millis(List<String> entryIds) throws IOException, InterruptedException;
    }

    /// @param door gives the status of an auditor's GET at the gateway
    public AuditBench(
            BenchOffice office,
            Clock clock,
            Supplier<Map<String, Duration>> cpu,
            Function<String, Integer> door,
            Prover prover,
            Consumer<String> progress) {
        this.office = office;
        this.clock = clock;
        this.cpu = cpu;
        this.questions = new PacedQuestions(door);
        this.prover = prover;
        this.progress = progress;
    }

    /// Entries at full speed for a while.
    ///
    /// @param from index of the first
    /// @param to index behind the last
    /// @param perSecond from the first entry sent to the checkpoint that covers the last
    /// @param windows entries a second in windows of ten seconds
    /// @param lagMillis from a committed batch to the checkpoint that covers it
    public record Stretch(
            long from,
            long to,
            double perSecond,
            List<Double> windows,
            List<Double> lagMillis,
            Map<String, Long> cpuMicrosPerEntry) {}

    /// What was measured.
    ///
    /// @param copyPerSecond COPY of the same rows, of each piece of 20,000
    /// @param proofMillis by size of the log, from the database to the finished file
    /// @param doorMillis by size of the log, as a person waits for it at the gateway
    /// @param queryMillis by kind of query, at the end
    public record Result(
            Stretch stretch,
            List<Double> copyPerSecond,
            Map<Long, List<Double>> proofMillis,
            Map<Long, List<Double>> doorMillis,
            Map<String, List<Double>> queryMillis) {}

    /// Fills the log to each size below what it has after the stretch, and measures.
    ///
    /// @param seconds how long entries are sent at full speed
    public Result run(int seconds) throws SQLException, IOException, InterruptedException {
        DisclosureEntries made = new DisclosureEntries(office, System.nanoTime());
        Map<Long, List<Double>> proofs = new LinkedHashMap<>();
        Map<Long, List<Double>> door = new LinkedHashMap<>();
        try (AuditTables tables = AuditTables.asApp(office);
                Load load = new Load(office.brokers())) {
            for (long size : SIZES.subList(0, 2)) {
                fill(tables, load, made, size);
                proofs.put(tables.reach().integrated(), prover.millis(asked()));
                door.put(tables.reach().integrated(), atTheDoor());
            }
            Stretch stretch = stretch(tables, load, made, seconds);
            fill(tables, load, made, SIZES.getLast());
            proofs.put(tables.reach().integrated(), prover.millis(asked()));
            door.put(tables.reach().integrated(), atTheDoor());
            Map<String, List<Double>> queries = queries();
            List<Double> copy = CopyBaseline.perSecond(office, stretch.from(), stretch.to());
            tell("COPY: %.0f/s".formatted(Figures.median(copy)));
            return new Result(stretch, copy, proofs, door, queries);
        }
    }

    private Stretch stretch(AuditTables tables, Load load, DisclosureEntries made, int seconds)
            throws SQLException {
        long from = tables.reach().integrated();
        CheckpointLag lag = new CheckpointLag(tables);
        Map<String, Duration> cpuBefore = cpu.get();
        long start = System.nanoTime();
        long end = start + Duration.ofSeconds(seconds).toNanos();
        push(lag, load, made, sent -> System.nanoTime() < end);
        double took = (System.nanoTime() - start) / 1e9;
        Map<String, Duration> cpuAfter = cpu.get();
        long to = tables.reach().integrated();
        tell("%,d entries in %.1f s: %.0f/s".formatted(to - from, took, (to - from) / took));
        return new Stretch(
                from,
                to,
                (to - from) / took,
                lag.windows(),
                lag.millis(),
                perEntry(cpuBefore, cpuAfter, to - from));
    }

    private void fill(AuditTables tables, Load load, DisclosureEntries made, long size)
            throws SQLException {
        long missing = size - tables.reach().integrated();
        push(new CheckpointLag(tables), load, made, sent -> sent < missing || entries.isEmpty());
        tell("the log has %,d entries".formatted(tables.reach().integrated()));
    }

    /// Decides whether to go on.
    private interface More {
        boolean after(long sent);
    }

    /// Keeps the topic a little ahead of the log until enough is sent, then waits for the
    /// checkpoint over all of it.
    private void push(CheckpointLag lag, Load load, DisclosureEntries made, More more)
            throws SQLException {
        long behind = lag.look().integrated();
        long sent = 0;
        while (more.after(sent)) {
            if (behind + sent - lag.look().integrated() < AHEAD) {
                load.send(Topics.AUDIT_DISCLOSURES, new byte[] {0}, next(made));
                sent += AT_A_TIME;
            } else {
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (lag.look().signed() < behind + sent) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not all entries were signed in time");
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private List<byte[]> next(DisclosureEntries made) {
        List<byte[]> values = new ArrayList<>(AT_A_TIME);
        for (int i = 0; i < AT_A_TIME; i++) {
            values.add(made.next(clock.instant()));
            if (i % KEPT_EVERY == 0) {
                entries.add(made.lastEntryId());
                files.add(made.lastFile());
            }
        }
        return values;
    }

    private List<String> asked() {
        return IntStream.range(0, ITSELF).mapToObj(i -> some(entries, i)).toList();
    }

    private List<Double> atTheDoor() {
        return questions.millis(
                WARM_UP,
                PROOFS,
                i -> "/api/logs/disclosures/entries/" + some(entries, i) + "/proof");
    }

    private Map<String, List<Double>> queries() {
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        paths().forEach((name, query) ->
                millis.put(
                        name,
                        questions.millis(QUERIES, QUERIES, i -> "/api/disclosures?" + query)));
        millis.put(
                "file",
                questions.millis(
                        QUERIES,
                        QUERIES,
                        i -> "/api/disclosures?limit=50&exchangeFile=" + some(files, i)));
        return millis;
    }

    private Map<String, String> paths() {
        String day = clock.instant().toString().substring(0, 10);
        String week = clock.instant().minus(Duration.ofDays(7)).toString().substring(0, 10);
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("newest", "limit=50");
        paths.put("partner", "partner=vn&limit=50");
        paths.put("no such partner", "partner=xx&limit=50");
        paths.put("unit", "partner=br/unit-2&limit=50");
        paths.put("no such unit", "partner=br/unit-9&limit=50");
        paths.put("officer", "officer=ES-4007&limit=50");
        paths.put("no such officer", "officer=ES-1&limit=50");
        paths.put("no such kind", "kind=REFUSED&limit=50");
        paths.put("time", "from=%sT00:00:00Z&to=%sT23:59:59Z&limit=50".formatted(week, day));
        paths.put("no such time", "to=%sT00:00:00Z&limit=50".formatted(week));
        return paths;
    }

    private static String some(List<String> all, int i) {
        return all.get((int) (i * 7_919L % all.size()));
    }

    private static Map<String, Long> perEntry(
            Map<String, Duration> before, Map<String, Duration> after, long entries) {
        Map<String, Long> micros = new LinkedHashMap<>();
        after.forEach((part, used) ->
                micros.put(
                        part,
                        used.minus(before.getOrDefault(part, used)).toNanos() / 1_000 / entries));
        return micros;
    }

    private void tell(String line) {
        progress.accept(line);
    }
}
