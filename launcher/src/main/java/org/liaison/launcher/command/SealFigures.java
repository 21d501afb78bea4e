package org.liaison.launcher.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liaison.launcher.backend.SealBenchProcess;
import org.liaison.operator.office.LauncherSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The bench of sealing, in the form that all benches have.
final class SealFigures {

    private static final String BUCKET = "4096 bytes";

    private SealFigures() {}

    static Map<String, Object> measure(LauncherSettings settings)
            throws IOException, InterruptedException {
        JsonNode measured = JsonMapper.builder().build().readTree(SealBenchProcess.run(settings));
        JsonNode sealed = measured.path(BUCKET);
        JsonNode own = sealed.path("seal and sign");
        JsonNode raw = sealed.path("raw AES-256-GCM, sealing");
        double median = own.path("median").asDouble();
        double plain = sealed.path("seal and sign, X25519 alone").path("median").asDouble();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("scenario", "seal");
        figures.put("unit", "messages of 4 KiB sealed and signed per second, one thread");
        figures.put("runs", own.path("runs"));
        figures.put("median", Math.round(median));
        figures.put(
                "baseline",
                Map.of(
                        "name", "AES-256-GCM of the JDK, the same bytes",
                        "runs", raw.path("runs"),
                        "median", raw.path("median").asLong()));
        figures.put("ratio", thousandths(median / raw.path("median").asDouble()));
        figures.put("bound", bound(sealed.path("micros")));
        figures.put("hybridAgainstX25519Alone", thousandths(median / plain));
        figures.put("measured", measured);
        figures.put("machine", BenchCommand.machine());
        return figures;
    }

    private static String bound(JsonNode micros) {
        double all = micros.path("seal and sign").asDouble();
        double aes = micros.path("AES-256-GCM").asDouble();
        double hash = micros.path("SHA-256 of what is signed").asDouble();
        double avro = micros.path("Avro, writing").asDouble();
        return ("one thread: of %.1f µs a message, %.1f AES-256-GCM, %.1f SHA-256, %.1f Avro, %.1f"
                        + " padding, copying, path and the batch's share of a signature")
                .formatted(all, aes, hash, avro, all - aes - hash - avro);
    }

    private static double thousandths(double ratio) {
        return Math.round(1_000 * ratio) / 1_000.0;
    }
}
