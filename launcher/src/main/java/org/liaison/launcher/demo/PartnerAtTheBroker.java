package org.liaison.launcher.demo;

import static org.liaison.launcher.demo.Narrator.require;

import java.util.List;
import java.util.Set;
import org.liaison.launcher.backend.PartnersBridge;
import org.liaison.operator.office.LauncherSettings;
import org.liaison.operator.office.Office;
import org.liaison.schemas.Topics;

/// The Chinese bridge at the Spanish broker, with its own certificate and bad intentions.
final class PartnerAtTheBroker {

    private final Narrator narrator;
    private final PartnersBridge bridge;

    PartnerAtTheBroker(Narrator narrator, LauncherSettings settings) {
        this.narrator = narrator;
        this.bridge = new PartnersBridge(settings, Office.ES, Office.CN);
    }

    void getsOnlyItsOwn() {
        narrator.chapter("A partner tries another's topic");
        Set<String> own = Set.of(Topics.exchange("es", "cn"), Topics.evidence("es", "cn"));
        narrator.step(
                "the Chinese bridge sees its two topics at the Spanish broker, and no other",
                () -> {
                    Set<String> seen = bridge.topics();
                    require(seen.equals(own), own.toString(), seen);
                });
        for (String topic :
                List.of(
                        Topics.exchange("es", "it"),
                        Topics.CASE_AUTHORISATIONS,
                        Topics.AUDIT_DISCLOSURES)) {
            narrator.step(
                    "it may not read " + topic,
                    () -> require(bridge.isRefusedReading(topic), "a refusal", "records"));
        }
        narrator.step(
                "it may not write to its own",
                () ->
                        own.forEach(topic ->
                                require(bridge.isRefusedWriting(topic), "a refusal", "written")));
    }
}
