package org.liaison.policy;

import org.liaison.policy.subject.FieldClass;
import org.liaison.policy.subject.Treatment;

/// Revealing where a victim lives can kill: contact, address, location and true name of a victim, a
/// child or a protected subject leave only by a second ground and a supervisor's explicit act
/// (Convention 197 art. 11; Directive (EU) 2012/29 art. 21, check).
final class SecondGroundForProtectedFacts implements Ceiling {
    @Override
    public Outcome judge(FieldToJudge field, Situation situation) {
        boolean name = field.fieldClass() == FieldClass.NAME;
        if (!field.subject().needsSecondGround()
                || !(name || field.fieldClass().leadsToThePerson())) {
            return new Outcome.Silent();
        }
        Outcome held =
                new Outcome.AtMost(
                        name ? Treatment.REFERENCE : Treatment.WITHHOLD,
                        PolicyRule.SECOND_GROUND_MISSING);
        return situation.acts().supervisorActs().stream()
                .filter(act ->
                        act.covers(field.subject().ref(), field.fieldClass(), situation.at()))
                .findFirst()
                .<Outcome>map(act -> new Outcome.LiftedBy(act.id()))
                .orElse(held);
    }
}
