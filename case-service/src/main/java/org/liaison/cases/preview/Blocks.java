package org.liaison.cases.preview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
import org.liaison.schemas.CatalogueField;

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
        blocks.addAll(TextBlocks.of(question.known(), texts));
        return blocks;
    }

    /// A ceiling stops the draft only where it takes something the instrument would have given:
    /// what the instrument itself gives as a reference is no surprise.
    private static List<Block> stops(
            PreviewQuestion question, PolicyDecision.Permitted permitted, List<SelectedRow> rows) {
        Map<PolicyRule, List<ConcernedField>> concerned = new LinkedHashMap<>();
        stopped(question, permitted, rows)
                .forEach((field, rule) ->
                        concerned.computeIfAbsent(rule, _ -> new ArrayList<>()).add(field));
        return concerned.entrySet().stream()
                .map(entry -> block(entry.getKey(), entry.getValue()))
                .toList();
    }

    /// What could leave if a supervisor decided on a second ground.
    static List<ConcernedField> needingSecondGround(
            PreviewQuestion question, PolicyDecision decision, List<SelectedRow> rows) {
        return switch (decision) {
            case PolicyDecision.Refused _ -> List.of();
            case PolicyDecision.Permitted permitted ->
                    stopped(question, permitted, rows).entrySet().stream()
                            .filter(each -> each.getValue() == PolicyRule.SECOND_GROUND_MISSING)
                            .map(Map.Entry::getKey)
                            .toList();
        };
    }

    /// Rulings come in the order of the fields that were asked about.
    private static Map<ConcernedField, PolicyRule> stopped(
            PreviewQuestion question, PolicyDecision.Permitted permitted, List<SelectedRow> rows) {
        Set<FieldRuling> stops = new HashSet<>(permitted.stops());
        Iterator<FieldRuling> rulings = permitted.rulings().iterator();
        Map<ConcernedField, PolicyRule> stopped = new LinkedHashMap<>();
        for (SelectedRow row : rows) {
            for (CatalogueField field : row.fields()) {
                FieldRuling ruling = rulings.next();
                Treatment given = given(question, row.subject().categories(), ruling);
                if (stops.contains(ruling) && ruling.treatment().stricterThan(given)) {
                    stopped.put(
                            new ConcernedField(
                                    ruling.subject(),
                                    row.row().ref(),
                                    field.name(),
                                    ruling.fieldClass().code()),
                            ruling.rule());
                }
            }
        }
        return stopped;
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

    private static Block block(PolicyRule rule, List<ConcernedField> fields) {
        PolicyRule shown = rule.shownToUncleared();
        List<String> refs = fields.stream().map(ConcernedField::ref).distinct().toList();
        return new Block(
                shown.code(), shown.whatIsWrong(), refs, fields, WaysOn.of(rule, shown, fields));
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
                List.of(),
                List.of(new WayOn("translate", "Write in one of: " + languages + ".")));
    }

    private static Block assuranceUnknown() {
        return new Block(
                "assurance-unknown",
                "An assurance that is named does not stand in the instrument.",
                List.of("assuranceIds"),
                List.of(),
                List.of(new WayOn("name-another", "Name one that is in force.")));
    }
}
