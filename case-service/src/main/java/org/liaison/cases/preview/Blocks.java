package org.liaison.cases.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.textcheck.CheckedText;
import org.liaison.policy.FieldRuling;
import org.liaison.policy.Instrument;
import org.liaison.policy.PolicyDecision;
import org.liaison.policy.PolicyRule;
import org.liaison.policy.subject.PersonCategory;
import org.liaison.policy.subject.Treatment;

/// What stops a draft, each with its ways on.
final class Blocks {
    private Blocks() {}

    static List<Block> of(
            PreviewQuestion question,
            PolicyDecision decision,
            List<SelectedRow> rows,
            List<CheckedText> texts) {
        List<Block> blocks = new ArrayList<>();
        switch (decision) {
            case PolicyDecision.Refused refused -> blocks.add(block(refused.rule(), List.of()));
            case PolicyDecision.Permitted permitted ->
                    blocks.addAll(stops(question, permitted, rows));
        }
        blocks.addAll(ofForm(question));
        List<String> stopped =
                texts.stream().filter(CheckedText::stops).map(CheckedText::field).toList();
        if (!stopped.isEmpty()) {
            blocks.add(
                    new Block(
                            "text-finding",
                            "A text says what must not leave, or could not be checked.",
                            stopped,
                            List.of(
                                    new WayOn("rewrite", "Rewrite the piece that is marked."),
                                    new WayOn(
                                            "supervisor-decision",
                                            "Ask a supervisor to decide with a reason."))));
        }
        return blocks;
    }

    /// A ceiling stops the draft only where it takes something the instrument would have given:
    /// what the instrument itself gives as a reference is no surprise.
    private static List<Block> stops(
            PreviewQuestion question, PolicyDecision.Permitted permitted, List<SelectedRow> rows) {
        Map<String, Set<PersonCategory>> categories = new LinkedHashMap<>();
        rows.forEach(row -> categories.put(row.subject().ref(), row.subject().categories()));
        Map<PolicyRule, Set<String>> concerned = new LinkedHashMap<>();
        for (FieldRuling stop : permitted.stops()) {
            Set<PersonCategory> of = categories.getOrDefault(stop.subject(), Set.of());
            if (stop.treatment().stricterThan(given(question, of, stop))) {
                concerned
                        .computeIfAbsent(stop.rule(), _ -> new LinkedHashSet<>())
                        .add(stop.subject());
            }
        }
        return concerned.entrySet().stream()
                .map(entry -> block(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static Treatment given(
            PreviewQuestion question, Set<PersonCategory> categories, FieldRuling stop) {
        @Nullable Instrument instrument = question.instrument();
        return instrument == null
                ? Treatment.DISCLOSE
                : instrument
                        .matrix()
                        .treatment(question.draft().purpose(), categories, stop.fieldClass());
    }

    private static Block block(PolicyRule rule, List<String> concerns) {
        PolicyRule shown = rule.shownToUncleared();
        List<WayOn> ways = List.of(new WayOn("as-stated", shown.wayOn()));
        if (rule == PolicyRule.ASSURANCE_MISSING) {
            ways =
                    List.of(
                            new WayOn("ask-assurance", "Ask the partner for an assurance."),
                            new WayOn("without-identity", "Send without identity."),
                            new WayOn(
                                    "authority-decision",
                                    "Ask the named authority for a decision in this case."));
        }
        if (rule == PolicyRule.SECOND_GROUND_MISSING) {
            ways =
                    List.of(
                            new WayOn("without-identity", "Send a reference instead."),
                            new WayOn(
                                    "second-ground",
                                    "Ask a supervisor to decide on a second ground."));
        }
        return new Block(shown.code(), shown.whatIsWrong(), concerns, ways);
    }

    private static List<Block> ofForm(PreviewQuestion question) {
        @Nullable Instrument instrument = question.instrument();
        if (instrument == null) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        if (!instrument.languages().contains(question.draft().language())) {
            blocks.add(languageNotCovered(instrument));
        }
        long standing =
                PolicyQuestions.named(question).stream()
                        .filter(each -> each.inForceAt(question.at()))
                        .count();
        if (standing != question.draft().assuranceIds().stream().distinct().count()) {
            blocks.add(assuranceUnknown());
        }
        return blocks;
    }

    private static Block languageNotCovered(Instrument instrument) {
        String languages = String.join(", ", instrument.languages().stream().sorted().toList());
        return new Block(
                "language-not-covered",
                "The instrument does not name this language.",
                List.of("language"),
                List.of(new WayOn("translate", "Write in one of: " + languages + ".")));
    }

    private static Block assuranceUnknown() {
        return new Block(
                "assurance-unknown",
                "An assurance that is named does not stand in the instrument.",
                List.of("assuranceIds"),
                List.of(new WayOn("name-another", "Name one that is in force.")));
    }
}
