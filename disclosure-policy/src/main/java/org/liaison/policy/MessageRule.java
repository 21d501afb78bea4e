package org.liaison.policy;

import java.util.Optional;

/// A condition on the message as a whole.
interface MessageRule {
    /// What this rule found.
    ///
    /// @param broken the rule to refuse with, if it is broken
    /// @param reliedOn the act without which it would be broken, if there is one
    record Finding(Optional<PolicyRule> broken, Optional<String> reliedOn) {
        static final Finding KEPT = new Finding(Optional.empty(), Optional.empty());

        static Finding broken(PolicyRule rule) {
            return new Finding(Optional.of(rule), Optional.empty());
        }

        static Finding brokenIf(boolean condition, PolicyRule rule) {
            return condition ? broken(rule) : KEPT;
        }

        static Finding keptBy(String actId) {
            return new Finding(Optional.empty(), Optional.of(actId));
        }
    }

    Finding judge(Situation situation);
}
