package org.liaison.launcher.demo;

import static org.liaison.launcher.demo.Narrator.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.log.verify.Verdict;
import org.liaison.log.verify.Verifier;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import tools.jackson.databind.JsonNode;

/// Auditors of both countries and the proof of one disclosure, judged as `./liaison verify` does:
/// by a trust policy that did not come with the proof.
final class ProofsOnTheTable {

    private static final Duration SOON = Duration.ofSeconds(90);

    /// Partners cosign at a fixed beat, so many entries each time.
    private static final Duration NEXT_BEAT = Duration.ofMinutes(4);

    private final Narrator narrator;
    private final LauncherSettings settings;
    private final Cast cast;

    ProofsOnTheTable(Narrator narrator, Cast cast, LauncherSettings settings) {
        this.narrator = narrator;
        this.settings = settings;
        this.cast = cast;
    }

    OnRecord areJudged(String file, String message) {
        narrator.chapter("Auditors of both countries, offline");
        OnRecord onRecord =
                narrator.step(
                        "es: the auditor finds the disclosure in the log",
                        () -> {
                            narrator.await(
                                    SOON, "the entry", () -> sent(file, message).isPresent());
                            return sent(file, message).orElseThrow();
                        });
        String own = "/api/logs/disclosures/entries/" + onRecord.entryId() + "/proof?cosigned";
        String partners = "/api/logs/partners/es/entries/" + message + "/proof";
        byte[] spanish = proof(Office.ES, own, "gets a proof that China cosigned");
        byte[] chinese = proof(Office.CN, partners, "holds a proof of its own, years later too");
        isValid("the Spanish proof", spanish);
        isValid("the Chinese proof", chinese);
        narrator.step(
                "one letter of the proof changed: INVALID",
                () -> {
                    byte[] changed = spanish.clone();
                    int inEntry = new String(spanish, StandardCharsets.US_ASCII).indexOf("extra ");
                    changed[inEntry + 40] = (byte) (changed[inEntry + 40] == 'A' ? 'B' : 'A');
                    requireInvalid("root-mismatch", judged(policy(), changed));
                });
        narrator.step(
                "no policy from outside: INVALID",
                () -> requireInvalid("no-trust-anchor", judged(Optional.empty(), spanish)));
        return onRecord;
    }

    private Optional<OnRecord> sent(String file, String message) {
        Reply reply = cast.the(Office.ES, "auditor1").get("/api/disclosures?exchangeFile=" + file);
        for (JsonNode item : reply.json().at("/items")) {
            if (item.at("/messageId").asString().equals(message)
                    && item.at("/kind").asString().equals("SENT")) {
                return Optional.of(
                        new OnRecord(
                                message,
                                item.at("/entryId").asString(),
                                item.at("/contentDigest").asString()));
            }
        }
        return Optional.empty();
    }

    private byte[] proof(Office office, String path, String what) {
        return narrator.step(
                office.code() + ": the auditor " + what,
                () -> {
                    narrator.await(
                            NEXT_BEAT,
                            "the proof. Partners see a log at its own pace: after a bench"
                                    + " they are behind, so play this story in another home"
                                    + " (LIAISON_HOME)",
                            () -> cast.the(office, "auditor1").get(path).status() == 200);
                    return cast.the(office, "auditor1")
                            .get(path)
                            .body()
                            .getBytes(StandardCharsets.UTF_8);
                });
    }

    private void isValid(String what, byte[] proof) {
        narrator.step(
                what + " holds under a policy from outside",
                () -> {
                    Verdict verdict = judged(policy(), proof);
                    require(verdict instanceof Verdict.ValidEntry, "VALID", verdict.line());
                    narrator.tell(verdict.line());
                });
    }

    private void requireInvalid(String code, Verdict verdict) {
        require(verdict.line().startsWith("INVALID " + code), code, verdict.line());
        narrator.tell(verdict.line());
    }

    private static Verdict judged(Optional<byte[]> policy, byte[] proof) {
        return Verifier.judge(policy, List.of(proof)).getFirst();
    }

    private Optional<byte[]> policy() {
        try {
            return Optional.of(
                    Files.readAllBytes(settings.state().policies().resolve("es.policy")));
        } catch (IOException e) {
            throw new UncheckedIOException("No trust policy for the log of es", e);
        }
    }
}
