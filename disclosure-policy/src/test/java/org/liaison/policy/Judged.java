package org.liaison.policy;

import static org.assertj.core.api.Assertions.assertThat;

/// Reads a decision in a test, and fails when it is not the one.
final class Judged {
    private Judged() {}

    static PolicyDecision.Permitted permitted(PolicyDecision decision) {
        return switch (decision) {
            case PolicyDecision.Permitted permitted -> permitted;
            case PolicyDecision.Refused refused ->
                    throw new AssertionError("refused by " + refused.rule().code());
        };
    }

    static void refusedBy(PolicyRule rule, PolicyDecision decision) {
        assertThat(decision).isEqualTo(new PolicyDecision.Refused(rule));
    }
}
