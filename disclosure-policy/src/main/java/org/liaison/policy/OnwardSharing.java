package org.liaison.policy;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaison.policy.act.Origin;
import org.liaison.policy.act.OriginatorPermission;
import org.liaison.policy.instrument.OnwardRule;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.message.HandlingCode;

/// The originator stays owner of the information: passing it on needs its prior permission, and the
/// permission must speak about every handling code that binds (LED art. 35(1)(c) and (e)).
final class OnwardSharing implements MessageRule {
    @Override
    public Finding judge(Situation situation) {
        Origin origin = situation.question().origin();
        if (origin == null || origin.originator().equals(situation.question().sender())) {
            return Finding.KEPT;
        }
        if (origin.onwardRule() == OnwardRule.NEVER) {
            return Finding.broken(PolicyRule.ONWARD_FORBIDDEN);
        }
        Optional<OriginatorPermission> permission = permission(origin, situation);
        if (permission.isEmpty()) {
            return Finding.broken(PolicyRule.ORIGINATOR_PERMISSION_MISSING);
        }
        return permission.get().lifted().containsAll(binding(origin, situation))
                ? Finding.keptBy(permission.get().id())
                : Finding.broken(PolicyRule.HANDLING_CODE_NOT_COVERED);
    }

    private static Optional<OriginatorPermission> permission(Origin origin, Situation situation) {
        return situation.acts().permissions().stream()
                .filter(each ->
                        each.covers(
                                origin.originator(),
                                situation.recipient().office(),
                                situation.question().purpose(),
                                situation.at()))
                .findFirst();
    }

    private static Set<HandlingCode> binding(Origin origin, Situation situation) {
        Purpose purpose = situation.question().purpose();
        return origin.receivedWith().stream()
                .filter(code -> binds(code, purpose))
                .collect(Collectors.toSet());
    }

    private static boolean binds(HandlingCode code, Purpose purpose) {
        return switch (code) {
            case H0 -> !combatsCrime(purpose);
            case H1 -> purpose == Purpose.PROSECUTION;
            case H2, H3 -> true;
        };
    }

    private static boolean combatsCrime(Purpose purpose) {
        return switch (purpose) {
            case PREVENT_DETECT_INVESTIGATE,
                    PROSECUTION,
                    EXECUTION_OF_PENALTIES,
                    PUBLIC_SECURITY_THREAT ->
                    true;
            case VICTIM_PROTECTION, MISSING_CHILD, PERSON_AT_RISK, STRATEGIC_ANALYSIS -> false;
        };
    }
}
