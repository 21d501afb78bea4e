package org.liaison.launcher.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liaison.launcher.backend.House;
import org.liaison.launcher.backend.HouseStart;
import org.liaison.launcher.bench.AuditBench;
import org.liaison.launcher.bench.AuditBench.Result;
import org.liaison.launcher.bench.AuditBench.Stretch;
import org.liaison.launcher.bench.BenchOffice;
import org.liaison.launcher.bench.Bound;
import org.liaison.launcher.bench.Figures;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Visitor;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.Progress;
import org.liaison.operator.audit.AuditTool;
import org.liaison.operator.backend.Part;
import org.liaison.operator.office.Office;

/// Runs the bench of the logs against one office's PostgreSQL, broker, audit-service and gateway.
final class AuditFigures {

    private static final List<String> NEEDED =
            List.of("postgres", "kafka", "audit-service", "gateway");

    private final House house;
    private final BenchOffice office;
    private final Progress progress;

    AuditFigures(House house, BenchOffice office, Progress progress) {
        this.house =
                new House(
                        house.settings(),
                        house.offices(),
                        house.parts().stream().filter(AuditFigures::isNeeded).toList());
        this.office = office;
        this.progress = progress;
    }

    private static boolean isNeeded(Part part) {
        return part.id().office() == null
                || (part.id().isOf(Office.ES) && NEEDED.contains(part.id().name()));
    }

    Map<String, Object> measure(int seconds)
            throws IOException, InterruptedException, SQLException {
        HouseStart start = new HouseStart(house, progress);
        start.learning();
        start.run();
        Visitor auditor = new Cast(house.settings()).the(Office.ES, "auditor1");
        Result result =
                new AuditBench(
                                office,
                                Clock.systemUTC(),
                                () -> BenchCommand.cpu(house),
                                path -> auditor.get(path).status(),
                                this::proofs,
                                progress::line)
                        .run(seconds);
        return figures(result);
    }

    private List<Double> proofs(List<String> entryIds) throws IOException, InterruptedException {
        Path ids = Files.createTempFile("liaison-bench-", ".ids");
        List<Double> millis = new ArrayList<>();
        try {
            Files.write(ids, entryIds);
            AuditTool tool = new AuditTool(house.settings(), Office.ES);
            List<String> arguments = List.of("time-proofs", "--tool.entries=" + ids);
            if (tool.run(arguments, line -> millis.add(Double.valueOf(line))) != 0) {
                throw new OperatorFailure("Proofs could not be timed: see the log of audit-tool");
            }
        } finally {
            Files.delete(ids);
        }
        return millis;
    }

    private static Map<String, Object> figures(Result result) {
        Stretch stretch = result.stretch();
        double copy = Figures.median(result.copyPerSecond());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("scenario", "audit");
        figures.put("unit", "entries per second, durable, integrated and under a checkpoint");
        figures.put("runs", BenchCommand.rounded(stretch.windows()));
        figures.put("runsAre", "windows of 10 s of one stretch");
        figures.put("median", Math.round(Figures.median(stretch.windows())));
        figures.put("whole", Math.round(stretch.perSecond()));
        figures.put("entries", stretch.to() - stretch.from());
        figures.put("entriesBefore", stretch.from());
        figures.put(
                "baseline",
                Map.of(
                        "name", "COPY of the same rows into an empty identical table",
                        "runs", BenchCommand.rounded(result.copyPerSecond()),
                        "median", Math.round(copy)));
        figures.put("ratio", Math.round(1_000 * stretch.perSecond() / copy) / 1_000.0);
        bound(figures, stretch);
        figures.put("checkpointLagMillis", spread(stretch.lagMillis()));
        figures.put("proofMillisBySize", spreads(result.proofMillis()));
        figures.put("proofThroughTheGatewayMillisBySize", spreads(result.doorMillis()));
        figures.put("queryMillis", spreads(result.queryMillis()));
        figures.put("machine", BenchCommand.machine());
        return figures;
    }

    private static void bound(Map<String, Object> figures, Stretch stretch) {
        int cores = Runtime.getRuntime().availableProcessors();
        figures.put("bound", Bound.of(stretch.cpuMicrosPerEntry(), stretch.perSecond(), cores));
        figures.put("cpuMicrosPerEntry", stretch.cpuMicrosPerEntry());
    }

    private static <K> Map<String, Object> spreads(Map<K, List<Double>> all) {
        Map<String, Object> spreads = new LinkedHashMap<>();
        all.forEach((name, millis) -> spreads.put(String.valueOf(name), spread(millis)));
        return spreads;
    }

    private static Map<String, Double> spread(List<Double> millis) {
        Map<String, Double> spread = new LinkedHashMap<>();
        spread.put("p50", hundredths(Figures.percentile(millis, 0.5)));
        spread.put("p95", hundredths(Figures.percentile(millis, 0.95)));
        spread.put("p99", hundredths(Figures.percentile(millis, 0.99)));
        spread.put("max", hundredths(Figures.percentile(millis, 1)));
        return spread;
    }

    private static double hundredths(double millis) {
        return Math.round(100 * millis) / 100.0;
    }
}
