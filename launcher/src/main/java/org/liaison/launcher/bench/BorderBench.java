package org.liaison.launcher.bench;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.liaison.schemas.Topics;

/// Authorised requests a second, from `case.authorisations` in one office to committed inbox rows
/// in the other, both disclosure logs written and the receipts back; beside the same sealed bytes
/// through bare MirrorMaker 2 in the same run.
public final class BorderBench {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// An office runs for months. After a start the compilers of its JVMs take half of the
    /// processor in the first of these, an eighth from the ninth to the fourteenth.
    private static final int WARM_UP = 12;

    private static final int CONTENT_BYTES = 1_024;
    private static final int STEADY = 50;

    private final BenchOffice from;
    private final BenchOffice to;
    private final Clock clock;
    private final Supplier<Map<String, Duration>> cpu;
    private final Consumer<String> progress;
    private final Map<String, Duration> cpuUsed = new LinkedHashMap<>();

    /// @param cpu processor time used so far, of each part of both offices
    public BorderBench(
            BenchOffice from,
            BenchOffice to,
            Clock clock,
            Supplier<Map<String, Duration>> cpu,
            Consumer<String> progress) {
        this.from = from;
        this.to = to;
        this.clock = clock;
        this.cpu = cpu;
        this.progress = progress;
    }

    /// What was measured.
    ///
    /// @param perSecond authorised requests a second, one figure a run
    /// @param baselinePerSecond the same bytes through bare MirrorMaker 2
    /// @param latencyMillis from the broker's intake to the committed inbox row, at 50 a second
    /// @param cpuMicrosPerRequest processor time of each part, over the counted runs; of the bench
    ///   itself as `bench`
    public record Result(
            List<Double> perSecond,
            List<Double> baselinePerSecond,
            List<Double> latencyMillis,
            Map<String, Long> cpuMicrosPerRequest) {

        public double median() {
            return new Figures("border", perSecond).median();
        }

        public double baselineMedian() {
            return new Figures("bare mirror", baselinePerSecond).median();
        }

        public double latencyPercentile(double share) {
            return Figures.percentile(latencyMillis, share);
        }
    }

    /// Runs some to warm up, then `runs` of both in turn, then the steady load.
    ///
    /// @param bare bare MirrorMaker 2, already running from one broker to the other
    public Result run(int runs, int messages, BareMirror bare) throws SQLException {
        AuthorisedRequests requests = new AuthorisedRequests(from, to, CONTENT_BYTES);
        List<Double> border = new ArrayList<>();
        List<Double> mirror = new ArrayList<>();
        List<Double> latency;
        try (Sinks sinks = new Sinks(from, to);
                Load load = new Load(from.brokers());
                Arrivals sealed =
                        new Arrivals(from.brokers(), Topics.exchange(from.office(), to.office()))) {
            for (int run = 1 - WARM_UP; run <= runs; run++) {
                List<byte[]> values = requests.make(messages, clock.instant());
                Map<String, Duration> before = cpu.get();
                double rate = border(values, sinks, load);
                Map<String, Duration> after = cpu.get();
                double bareRate = bare.perSecond(sealed.take(messages, PATIENCE));
                tell(run, rate, bareRate);
                if (run > 0) {
                    border.add(rate);
                    mirror.add(bareRate);
                    countCpu(before, after);
                }
            }
            latency = latency(requests, sinks, load);
        }
        return new Result(border, mirror, latency, perRequest((long) runs * messages));
    }

    private void tell(int run, double rate, double bareRate) {
        progress.accept(
                "%s %d: %.0f/s, bare mirror %.0f/s"
                        .formatted(
                                run > 0 ? "run" : "warm-up",
                                run > 0 ? run : run + WARM_UP,
                                rate,
                                bareRate));
    }

    private void countCpu(Map<String, Duration> before, Map<String, Duration> after) {
        after.forEach((part, used) ->
                cpuUsed.merge(part, used.minus(before.getOrDefault(part, used)), Duration::plus));
    }

    private double border(List<byte[]> values, Sinks sinks, Load load) throws SQLException {
        sinks.mark();
        long start = System.nanoTime();
        load.send(Topics.CASE_AUTHORISATIONS, key(), values);
        long deadline = start + PATIENCE.toNanos();
        Sinks.Counts arrived = sinks.arrived();
        while (arrived.least() < values.size()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Not all arrived in time: " + arrived);
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
            arrived = sinks.arrived();
        }
        return values.size() / seconds(System.nanoTime() - start);
    }

    private Map<String, Long> perRequest(long requests) {
        Map<String, Long> micros = new LinkedHashMap<>();
        cpuUsed.forEach((part, used) -> micros.put(part, used.toNanos() / 1_000 / requests));
        return micros;
    }

    private byte[] key() {
        return to.office().getBytes(StandardCharsets.UTF_8);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /// Sends 50 a second for half a minute and looks every 10 ms how many rows are committed: rows
    /// come in the order of sending, since a channel has one writer.
    private List<Double> latency(AuthorisedRequests requests, Sinks sinks, Load load)
            throws SQLException {
        int count = STEADY * 30;
        List<byte[]> values = requests.make(count, clock.instant());
        long[] sentAt = new long[count];
        long before = sinks.lastInboxPosition();
        Thread sender =
                Thread.ofVirtual()
                        .start(() ->
                                load.sendSteadily(
                                        Topics.CASE_AUTHORISATIONS,
                                        key(),
                                        values,
                                        STEADY,
                                        i -> sentAt[i] = System.nanoTime()));
        List<Double> millis = watch(sinks, before, sentAt);
        join(sender);
        if (millis.size() < count) {
            throw new IllegalStateException("Not all arrived in time: " + millis.size());
        }
        return millis;
    }

    private static List<Double> watch(Sinks sinks, long before, long[] sentAt) throws SQLException {
        List<Double> millis = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (millis.size() < sentAt.length && System.nanoTime() < deadline) {
            long seen = sinks.inboxRowsAfter(before);
            long now = System.nanoTime();
            while (millis.size() < seen) {
                millis.add((now - sentAt[millis.size()]) / 1e6);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return millis;
    }

    private static void join(Thread sender) {
        try {
            sender.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
