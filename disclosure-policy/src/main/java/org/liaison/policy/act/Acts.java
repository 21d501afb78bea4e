package org.liaison.policy.act;

import java.util.List;

/// Everything that was decided for one exchange file and can lift what can be lifted.
public record Acts(
        List<Assurance> assurances,
        List<SupervisorAct> supervisorActs,
        List<AuthorityDecision> authorityDecisions,
        List<OriginatorPermission> permissions) {
    public Acts {
        assurances = List.copyOf(assurances);
        supervisorActs = List.copyOf(supervisorActs);
        authorityDecisions = List.copyOf(authorityDecisions);
        permissions = List.copyOf(permissions);
    }

    /// Nothing was decided.
    public static Acts none() {
        return new Acts(List.of(), List.of(), List.of(), List.of());
    }
}
