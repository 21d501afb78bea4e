package org.liaison.policy;

import java.util.List;
import java.util.Set;

/// What policy answers. There is no third answer, and no default.
public sealed interface PolicyDecision {
    /// The message may leave with each field treated as ruled.
    ///
    /// @param rulings one for each field of the question, in its order
    /// @param actsReliedOn ids of the assurances, acts, decisions and permissions without which
    ///   this would be stricter; they belong in the disclosure entry
    record Permitted(List<FieldRuling> rulings, Set<String> actsReliedOn)
            implements PolicyDecision {
        public Permitted {
            rulings = List.copyOf(rulings);
            actsReliedOn = Set.copyOf(actsReliedOn);
        }

        /// The rulings that stop a draft: the field cannot leave as proposed, and the drafter must
        /// choose a way on rather than let it go silently.
        public List<FieldRuling> stops() {
            return rulings.stream()
                    .filter(ruling -> ruling.overrules() && ruling.rule().stopsTheDraft())
                    .toList();
        }
    }

    /// Nothing leaves.
    record Refused(PolicyRule rule) implements PolicyDecision {
        /// The key of the rule's text in an officer's language; English is in the rule itself.
        public String explanationKey() {
            return rule.explanationKey();
        }

        /// Without the rule where it would tell why somebody is protected.
        @Override
        public String toString() {
            return "Refused[" + rule.shownToUncleared().code() + "]";
        }
    }
}
