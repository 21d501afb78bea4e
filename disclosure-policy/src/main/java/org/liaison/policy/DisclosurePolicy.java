package org.liaison.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.liaison.policy.offence.OffenceTable;
import org.liaison.policy.subject.Treatment;

/// Decides what may leave. Deny by default: what nobody allowed is withheld, and a rule that fails
/// refuses the message.
public final class DisclosurePolicy {
    private record Candidate(Treatment treatment, PolicyRule rule) {}

    private final List<MessageRule> messageRules;
    private final Ceilings ceilings;
    private final Consumer<RuntimeException> failures;

    DisclosurePolicy(List<MessageRule> messageRules, Ceilings ceilings) {
        this(messageRules, ceilings, failure -> {});
    }

    private DisclosurePolicy(
            List<MessageRule> messageRules,
            Ceilings ceilings,
            Consumer<RuntimeException> failures) {
        this.messageRules = List.copyOf(messageRules);
        this.ceilings = ceilings;
        this.failures = failures;
    }

    /// The policy with every rule and ceiling, and the offence table kept in this module.
    public static DisclosurePolicy standard() {
        return with(OffenceTable.standard());
    }

    /// The policy with every rule and ceiling, and a given offence table.
    public static DisclosurePolicy with(OffenceTable offences) {
        return new DisclosurePolicy(MessageRules.standard(), Ceilings.standard(offences));
    }

    /// The same policy, which tells somebody when a rule fails. The message of a failure may quote
    /// what was judged.
    public DisclosurePolicy tellingFailures(Consumer<RuntimeException> to) {
        return new DisclosurePolicy(messageRules, ceilings, to);
    }

    /// What may leave, field by field: the question of a preview.
    public PolicyDecision judge(DisclosureQuestion question) {
        try {
            return decide(question);
        } catch (RuntimeException failure) {
            // Fail closed. The verdict does not carry the failure: its message may quote anything.
            failures.accept(failure);
            return new PolicyDecision.Refused(PolicyRule.POLICY_FAILED);
        }
    }

    /// Whether content leaves exactly as proposed: the question of a guard. A field proposed more
    /// openly than it may leave refuses the message with that field's rule.
    public PolicyDecision judgeAsProposed(DisclosureQuestion question) {
        return switch (judge(question)) {
            case PolicyDecision.Refused refused -> refused;
            case PolicyDecision.Permitted permitted ->
                    permitted.rulings().stream()
                            .filter(FieldRuling::overrules)
                            .findFirst()
                            .<PolicyDecision>map(
                                    ruling -> new PolicyDecision.Refused(ruling.rule()))
                            .orElse(permitted);
        };
    }

    private PolicyDecision decide(DisclosureQuestion question) {
        Instrument instrument = question.instrument();
        if (instrument == null || !instrument.ref().id().equals(question.named().id())) {
            return new PolicyDecision.Refused(PolicyRule.INSTRUMENT_UNKNOWN);
        }
        if (!instrument.ref().equals(question.named())) {
            return new PolicyDecision.Refused(PolicyRule.INSTRUMENT_VERSION);
        }
        return Situation.of(question, instrument)
                .map(this::decide)
                .orElseGet(() -> new PolicyDecision.Refused(PolicyRule.NOT_A_PARTY));
    }

    private PolicyDecision decide(Situation situation) {
        Set<String> reliedOn = new HashSet<>();
        for (MessageRule rule : messageRules) {
            MessageRule.Finding finding = rule.judge(situation);
            Optional<PolicyRule> broken = finding.broken();
            if (broken.isPresent()) {
                return new PolicyDecision.Refused(broken.get());
            }
            finding.reliedOn().ifPresent(reliedOn::add);
        }
        List<FieldRuling> rulings = new ArrayList<>();
        for (FieldToJudge field : situation.question().fields()) {
            rulings.add(rule(field, situation, reliedOn));
        }
        return new PolicyDecision.Permitted(rulings, reliedOn);
    }

    /// The strictest candidate; of equals the first, so that what nobody can lift is named before
    /// what somebody could.
    private FieldRuling rule(FieldToJudge field, Situation situation, Set<String> reliedOn) {
        List<Candidate> candidates = new ArrayList<>();
        Set<String> lifts = new HashSet<>();
        ceilings.never().forEach(ceiling -> ask(ceiling, field, situation, candidates, lifts));
        candidates.add(matrix(field, situation));
        ceilings.liftable().forEach(ceiling -> ask(ceiling, field, situation, candidates, lifts));
        candidates.add(new Candidate(field.proposed(), PolicyRule.PROPOSED));
        Candidate ruling = candidates.getFirst();
        for (Candidate candidate : candidates) {
            ruling = candidate.treatment().stricterThan(ruling.treatment()) ? candidate : ruling;
        }
        if (ruling.treatment().compareTo(Treatment.REFERENCE) < 0) {
            reliedOn.addAll(lifts);
        }
        return new FieldRuling(
                field.subject().ref(),
                field.field(),
                field.fieldClass(),
                field.proposed(),
                ruling.treatment(),
                ruling.rule());
    }

    private static Candidate matrix(FieldToJudge field, Situation situation) {
        var matrix = situation.instrument().matrix();
        var purpose = situation.question().purpose();
        var categories = field.subject().categories();
        return new Candidate(
                matrix.treatment(purpose, categories, field.fieldClass()),
                matrix.names(purpose, categories, field.fieldClass())
                        ? PolicyRule.DISCLOSED_BY_MATRIX
                        : PolicyRule.MATRIX_DOES_NOT_NAME);
    }

    private static void ask(
            Ceiling ceiling,
            FieldToJudge field,
            Situation situation,
            List<Candidate> candidates,
            Set<String> lifts) {
        switch (ceiling.judge(field, situation)) {
            case Ceiling.Outcome.Silent() -> {
                // nothing to add
            }
            case Ceiling.Outcome.AtMost(Treatment treatment, PolicyRule rule) ->
                    candidates.add(new Candidate(treatment, rule));
            case Ceiling.Outcome.LiftedBy(String actId) -> lifts.add(actId);
        }
    }
}
