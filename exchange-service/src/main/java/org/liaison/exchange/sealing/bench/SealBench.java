package org.liaison.exchange.sealing.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import org.liaison.exchange.sealing.SealedLeaf;
import org.liaison.kit.avro.AvroCodec;
import org.liaison.kit.keys.SigningKey;
import org.liaison.schemas.exchange.SealedMessage;
import org.liaison.schemas.exchange.SealedPayload;
import tools.jackson.databind.json.JsonMapper;

/// Sealing and signing, verifying and opening in the classes of the service, one thread; beside raw
/// AES-256-GCM of the same bytes. Arguments: an empty folder for keys, the file for the figures.
final class SealBench {

    private static final String JDK = "SunJCE";

    /// Room for what stands beside the content.
    private static final int BESIDE = 424;

    private final BenchOffice es;
    private final BenchOffice cn;
    private final BenchOffice plain;
    private final Clock clock = Clock.systemUTC();

    private SealBench(Path folder) throws Exception {
        this.es = new BenchOffice(folder.resolve("es"), "es", true, clock);
        this.cn = new BenchOffice(folder.resolve("cn"), "cn", true, clock);
        this.plain = new BenchOffice(folder.resolve("plain"), "cn", false, clock);
    }

    public static void main(String[] arguments) throws Exception {
        SealBench bench = new SealBench(Path.of(arguments[0]));
        Map<String, Object> engines = engines(bench);
        Map<String, Object> figures = new LinkedHashMap<>();
        for (int bucket : List.of(1_024, 4_096)) {
            figures.put(bucket + " bytes", bench.bucket(bucket));
        }
        figures.put("engines", engines);
        Files.writeString(
                Path.of(arguments[1]),
                JsonMapper.builder().build().writeValueAsString(figures),
                StandardCharsets.UTF_8);
    }

    private static Map<String, Object> engines(SealBench bench) throws Exception {
        Map<String, Object> engines = new LinkedHashMap<>();
        engines.put("Ed25519, Tink alone", rounded(Primitives.tinkEd25519(bench.signing())));
        Primitives.registerConscrypt();
        engines.put(
                "Ed25519, Tink with Conscrypt", rounded(Primitives.tinkEd25519(bench.signing())));
        engines.put("Ed25519, JDK", rounded(Primitives.ed25519("SunEC")));
        engines.put(
                "AES-256-GCM 4 KiB, Conscrypt",
                Math.round(Primitives.aesGcm("Conscrypt", Cipher.ENCRYPT_MODE, 4_096).median()));
        engines.put("Conscrypt", Primitives.version("Conscrypt"));
        return engines;
    }

    private Map<String, Object> bucket(int bucket) throws Exception {
        int content = bucket - BESIDE;
        SealedLoad hybrid = new SealedLoad(content, cn, es, clock);
        SealedLoad x25519 = new SealedLoad(content, plain, es, clock);
        return figures(bucket, hybrid, x25519);
    }

    private static Map<String, Object> figures(int bucket, SealedLoad hybrid, SealedLoad x25519)
            throws Exception {
        Rate.Pair sealing = Rate.Pair.of(() -> hybrid.seal().size(), () -> x25519.seal().size());
        Rate.Pair opening = Rate.Pair.of(opening(hybrid), opening(x25519));
        Rate seal = sealing.one();
        Rate open = opening.one();
        Rate raw = Primitives.aesGcm(JDK, Cipher.ENCRYPT_MODE, bucket);
        Rate rawOpen = Primitives.aesGcm(JDK, Cipher.DECRYPT_MODE, bucket);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("seal and sign", rounded(seal));
        figures.put("verify and open", rounded(open));
        figures.put("seal and sign, X25519 alone", rounded(sealing.other()));
        figures.put("verify and open, X25519 alone", rounded(opening.other()));
        figures.put("raw AES-256-GCM, sealing", rounded(raw));
        figures.put("raw AES-256-GCM, opening", rounded(rawOpen));
        figures.put("new epoch, micros", Rate.of(hybrid::epoch).micros());
        figures.put("new epoch, X25519 alone, micros", Rate.of(x25519::epoch).micros());
        figures.put("micros", micros(hybrid, seal, open, raw));
        return figures;
    }

    /// What a message costs, by part.
    private static Map<String, Double> micros(SealedLoad load, Rate seal, Rate open, Rate raw)
            throws Exception {
        AvroCodec<SealedPayload> codec =
                AvroCodec.of(SealedPayload.getClassSchema(), SealedPayload.class);
        byte[] encoded = codec.encode(load.payload());
        SealedMessage message = load.seal().getFirst();
        Map<String, Double> micros = new LinkedHashMap<>();
        micros.put("seal and sign", seal.micros());
        micros.put("verify and open", open.micros());
        micros.put("AES-256-GCM", raw.micros());
        micros.put("SHA-256 of what is signed", hashing(message).micros());
        micros.put(
                "Avro, writing",
                Rate.of(() -> codec.encode(load.payload()).length / encoded.length).micros());
        micros.put(
                "Avro, reading",
                Rate.of(() -> codec.decode(encoded).getInstrumentVersion()).micros());
        return micros;
    }

    private static Rate hashing(SealedMessage message) throws Exception {
        return Rate.of(() -> SealedLeaf.hash(message).length / 32);
    }

    private static Rate.Work opening(SealedLoad load) throws Exception {
        List<SealedMessage> messages = load.sealMany();
        return () -> load.open(messages);
    }

    private SigningKey signing() {
        return es.signing();
    }

    private static Map<String, Long> rounded(Map<String, Rate> rates) {
        Map<String, Long> rounded = new LinkedHashMap<>();
        rates.forEach((name, rate) -> rounded.put(name, Math.round(rate.median())));
        return rounded;
    }

    private static Map<String, Object> rounded(Rate rate) {
        return Map.of(
                "runs", rate.runs().stream().map(Math::round).toList(),
                "median", Math.round(rate.median()));
    }
}
