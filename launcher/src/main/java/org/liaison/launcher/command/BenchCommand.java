package org.liaison.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaison.launcher.backend.BareMirrorBackend;
import org.liaison.launcher.backend.House;
import org.liaison.launcher.bench.BareMirror;
import org.liaison.launcher.bench.BenchOffice;
import org.liaison.launcher.bench.BorderBench;
import org.liaison.launcher.bench.BorderBench.Result;
import org.liaison.launcher.bench.Bound;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.Progress;
import org.liaison.operator.backend.BrokerUser;
import org.liaison.operator.backend.PartStatus;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.operator.process.CpuTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Measures running offices beside a raw baseline in the same run.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures: border (requests a second over the border, latency, memory), audit (entries"
                        + " a second into a log, proofs, queries), seal (sealing and opening).")
public final class BenchCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Parameters(description = "border, audit or seal")
    private @Nullable String name;

    @Option(names = "--json", description = "Where to write the figures.")
    private @Nullable Path json;

    @Option(names = "--runs", description = "Counted runs (default: ${DEFAULT-VALUE}).")
    private int runs = 5;

    @Option(names = "--messages", description = "Messages in a run (default: ${DEFAULT-VALUE}).")
    private int messages = 20_000;

    @Option(
            names = "--seconds",
            description = "How long entries are sent to a log (default: ${DEFAULT-VALUE}).")
    private int seconds = 120;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        Console console = new Console(spec);
        Map<String, Object> figures = measured(console.house(), console.progress());
        String text =
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(figures);
        console.progress().line(text);
        if (json != null) {
            Files.writeString(json, text + "\n");
        }
        return 0;
    }

    private Map<String, Object> measured(House house, Progress progress)
            throws IOException, InterruptedException, SQLException {
        return switch (name) {
            case "border" -> {
                warnOfWhatStays(house, progress);
                new Running(house, progress).start(true);
                yield measure(house, progress);
            }
            case "audit" -> {
                warnOfWhatStays(house, progress);
                yield new AuditFigures(house, benchOffice(house.settings(), Office.ES), progress)
                        .measure(seconds);
            }
            case "seal" -> SealFigures.measure(house.settings());
            case null, default -> throw new OperatorFailure("Benches: border, audit, seal");
        };
    }

    /// Partners are shown a log at its own pace, so many entries a beat (ADR 0015); after a bench
    /// they would need days to see its end.
    private static void warnOfWhatStays(House house, Progress progress) {
        progress.line(
                "This bench fills the logs of "
                        + house.settings().state().path()
                        + " for good; play stories in another home (LIAISON_HOME)");
    }

    private Map<String, Object> measure(House house, Progress progress)
            throws IOException, InterruptedException, SQLException {
        LauncherSettings settings = house.settings();
        BenchOffice from = benchOffice(settings, Office.ES);
        BenchOffice to = benchOffice(settings, Office.CN);
        BareMirrorBackend mirror =
                BareMirrorBackend.start(settings, Office.ES, Office.CN, BareMirror.TOPIC);
        try {
            Result result =
                    new BorderBench(from, to, Clock.systemUTC(), () -> cpu(house), progress::line)
                            .run(runs, messages, new BareMirror(from.brokers(), to.brokers()));
            return figures(result, house);
        } finally {
            mirror.stop();
        }
    }

    private static Map<String, Object> figures(Result result, House house) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("scenario", "border");
        figures.put("unit", "authorised requests per second");
        figures.put("runs", rounded(result.perSecond()));
        figures.put("median", Math.round(result.median()));
        figures.put(
                "baseline",
                Map.of(
                        "name", "the same sealed bytes through bare MirrorMaker 2",
                        "runs", rounded(result.baselinePerSecond()),
                        "median", Math.round(result.baselineMedian())));
        figures.put(
                "ratio", Math.round(1_000 * result.median() / result.baselineMedian()) / 1_000.0);
        figures.put(
                "bound",
                Bound.of(
                        result.cpuMicrosPerRequest(),
                        result.median(),
                        Runtime.getRuntime().availableProcessors()));
        figures.put("latencyMillisAt50PerSecond", latency(result));
        figures.put("cpuMicrosPerRequest", result.cpuMicrosPerRequest());
        figures.put("residentMegabytes", memory(house));
        figures.put("machine", machine());
        return figures;
    }

    private static Map<String, Long> latency(Result result) {
        return Map.of(
                "p50", Math.round(result.latencyPercentile(0.5)),
                "p99", Math.round(result.latencyPercentile(0.99)),
                "max", Math.round(result.latencyPercentile(1)));
    }

    static String machine() {
        return "%d cores, %s, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"));
    }

    private static Map<String, Object> memory(House house) {
        Map<String, Object> memory = new LinkedHashMap<>();
        long total = 0;
        for (PartStatus part : house.parts().stream().map(PartStatus::of).toList()) {
            memory.put(part.id().toString(), part.residentMegabytes());
            total += part.residentMegabytes();
        }
        memory.put("all", total);
        return memory;
    }

    static Map<String, Duration> cpu(House house) {
        Map<String, Duration> used = new LinkedHashMap<>();
        for (PartStatus part : house.parts().stream().map(PartStatus::of).toList()) {
            used.put(part.id().toString(), CpuTime.ofTree(part.pid()));
        }
        used.put("bench", CpuTime.own());
        return used;
    }

    static List<Long> rounded(List<Double> runs) {
        List<Long> rounded = new ArrayList<>();
        runs.forEach(run -> rounded.add(Math.round(run)));
        return rounded;
    }

    private static BenchOffice benchOffice(LauncherSettings settings, Office office) {
        String database = "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres(office) + "/";
        return new BenchOffice(
                office.code(),
                office.unit(),
                BrokerUser.administrator(settings, office),
                database + "cases",
                database + "audit",
                settings.state().office(office).secrets());
    }
}
