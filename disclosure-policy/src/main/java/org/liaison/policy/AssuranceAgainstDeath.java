package org.liaison.policy;

import java.util.Arrays;
import java.util.Optional;
import org.liaison.policy.act.Assurance;
import org.liaison.policy.act.AuthorityDecision;
import org.liaison.policy.act.DecisionKind;
import org.liaison.policy.instrument.AssuranceKind;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.offence.OffenceTable;
import org.liaison.policy.subject.Treatment;

/// Who a suspect is does not go to a state whose law reaches death for that offence, unless an
/// assurance is in force or a named authority decided the single case (LED recital 71, check;
/// Charter art. 2(2) and 19(2)). No offence stated, or a country nobody checked, is the worst.
record AssuranceAgainstDeath(OffenceTable offences) implements Ceiling {
    @Override
    public Outcome judge(FieldToJudge field, Situation situation) {
        if (!field.subject().accused()
                || !field.fieldClass().identifying()
                || !deathPossible(situation)) {
            return new Outcome.Silent();
        }
        return assurance(situation)
                .map(Assurance::id)
                .or(() -> decision(field, situation).map(AuthorityDecision::id))
                .<Outcome>map(Outcome.LiftedBy::new)
                .orElseGet(() ->
                        new Outcome.AtMost(Treatment.REFERENCE, PolicyRule.ASSURANCE_MISSING));
    }

    private boolean deathPossible(Situation situation) {
        Offence offence = situation.question().offence();
        if (offence == null) {
            return Arrays.stream(Offence.values()).anyMatch(each -> deathPossible(each, situation));
        }
        return deathPossible(offence, situation);
    }

    private boolean deathPossible(Offence offence, Situation situation) {
        return switch (offences.lookUp(offence, situation.country()).deathPenalty()) {
            case POSSIBLE, UNKNOWN -> true;
            case NOT_POSSIBLE -> false;
        };
    }

    private static Optional<Assurance> assurance(Situation situation) {
        Offence offence = situation.question().offence();
        return situation.standingAssurances().stream()
                .filter(each -> each.kind() == AssuranceKind.NO_DEATH_PENALTY)
                .filter(each -> offence != null && each.offences().contains(offence))
                .findFirst();
    }

    private static Optional<AuthorityDecision> decision(FieldToJudge field, Situation situation) {
        return situation.acts().authorityDecisions().stream()
                .filter(each ->
                        each.covers(
                                DecisionKind.IDENTITY_WITHOUT_ASSURANCE,
                                situation.recipient().office(),
                                field.subject().ref(),
                                situation.at()))
                .findFirst();
    }
}
