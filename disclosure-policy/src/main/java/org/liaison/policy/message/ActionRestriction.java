package org.liaison.policy.message;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// What the recipient must not do, as a closed list: free text is not obeyed at night in a county
/// police station.
public enum ActionRestriction implements Coded {
    NO_CONTACT_WITH_PERSON("no-contact-with-person"),
    NO_CONTACT_WITH_FAMILY("no-contact-with-family"),
    NO_ARREST_OR_SEARCH("no-arrest-or-search"),
    CENTRAL_LEVEL_ONLY("central-level-only"),
    ASK_BEFORE_ANY_STEP("ask-before-any-step"),
    INTELLIGENCE_ONLY("intelligence-only");

    private static final ClosedList<ActionRestriction> LIST =
            ClosedList.of("action-restriction", values());

    private final String code;

    ActionRestriction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static ActionRestriction of(String code) {
        return LIST.get(code);
    }
}
