package org.liaison.cases.preview;

import java.util.ArrayList;
import java.util.List;
import org.liaison.policy.PolicyRule;
import org.liaison.policy.subject.FieldClass;

/// What can be done about a rule of policy. Only ways that this version can go are shown.
final class WaysOn {

    private WaysOn() {}

    static List<WayOn> of(PolicyRule rule, PolicyRule shown, List<ConcernedField> fields) {
        if (rule == PolicyRule.ASSURANCE_MISSING) {
            return List.of(
                    new WayOn("without-identity", "Send without identity."),
                    leaveOut(),
                    new WayOn(
                            "name-assurance",
                            "Name an assurance that stands in the instrument; if none does, ask "
                                    + "the partner for one outside of Liaison."));
        }
        if (rule == PolicyRule.SECOND_GROUND_MISSING) {
            return secondGround(fields);
        }
        List<WayOn> ways = new ArrayList<>();
        if (!fields.isEmpty()) {
            ways.add(leaveOut());
        }
        ways.add(new WayOn("as-stated", shown.wayOn()));
        return ways;
    }

    /// A reference stands for a name; a telephone or an address has none.
    private static List<WayOn> secondGround(List<ConcernedField> fields) {
        List<WayOn> ways = new ArrayList<>();
        if (fields.stream().anyMatch(each -> each.fieldClass().equals(FieldClass.NAME.code()))) {
            ways.add(new WayOn("without-identity", "Send a reference instead of the name."));
        }
        ways.add(leaveOut());
        ways.add(
                new WayOn(
                        "second-ground",
                        "State a second ground and why it holds; a supervisor who is another "
                                + "person decides on it."));
        return ways;
    }

    private static WayOn leaveOut() {
        return new WayOn("leave-out", "Leave out the fields that are named here.");
    }
}
