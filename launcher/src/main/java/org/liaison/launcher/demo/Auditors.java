package org.liaison.launcher.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.liaison.launcher.visitor.Cast;
import org.liaison.launcher.visitor.Reply;
import org.liaison.operator.office.Office;
import tools.jackson.databind.JsonNode;

/// The auditors of both offices, who look for one exchange file each in their own logs.
final class Auditors {

    private static final Duration SOON = Duration.ofSeconds(90);

    private final Narrator narrator;
    private final Cast cast;

    Auditors(Narrator narrator, Cast cast) {
        this.narrator = narrator;
        this.cast = cast;
    }

    void findTheSame(String file) {
        narrator.chapter("Auditors of both countries");
        narrator.step(
                "find the same four disclosures with the same digests",
                () ->
                        narrator.await(
                                SOON,
                                "equal digests",
                                () -> {
                                    List<String> es = digests(Office.ES, file);
                                    return es.size() == 4 && es.equals(digests(Office.CN, file));
                                }));
        digests(Office.ES, file).forEach(digest -> narrator.tell(digest));
        narrator.step(
                "find who consulted the case, and why",
                () ->
                        narrator.await(
                                SOON,
                                "a consultation",
                                () ->
                                        cast.the(Office.ES, "auditor1")
                                                .get("/api/accesses?kind=CONSULTATION")
                                                .json()
                                                .at("/items/0/justification")
                                                .isString()));
    }

    /// Sorted, with repetitions if there were any.
    private List<String> digests(Office office, String file) {
        Reply reply = cast.the(office, "auditor1").get("/api/disclosures?exchangeFile=" + file);
        List<String> digests = new ArrayList<>();
        for (JsonNode item : reply.json().at("/items")) {
            if (List.of("SENT", "RECEIVED").contains(item.at("/kind").asString())) {
                digests.add(item.at("/contentDigest").asString());
            }
        }
        Collections.sort(digests);
        return digests;
    }
}
