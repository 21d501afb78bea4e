package org.liaison.exchange.guard;

import org.liaison.policy.PolicyRule;

/// Why a message does not leave.
///
/// @param rule stable code of the rule
/// @param explanation for officers, without personal data
public record Refusal(String rule, String explanation) {

    /// Whether nobody knows if it might have left: something failed while it was judged.
    public boolean isFailure() {
        return rule.equals(GuardRule.GUARD_FAILED.code())
                || rule.equals(PolicyRule.POLICY_FAILED.code());
    }

    /// A refusal by one of the guard's own rules.
    public static Refusal by(GuardRule rule) {
        return new Refusal(rule.code(), rule.explanation());
    }

    /// A refusal by policy; a confidential rule is told as what everybody may know.
    public static Refusal by(PolicyRule rule) {
        PolicyRule told = rule.shownToUncleared();
        return new Refusal(told.code(), told.whatIsWrong() + " " + told.wayOn());
    }
}
