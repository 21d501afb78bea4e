package org.liaison.policy.subject;

import org.liaison.policy.closedlist.ClosedList;
import org.liaison.policy.closedlist.Coded;

/// What a person is in a case (Directive (EU) 2016/680 art. 6; Regulation (EU) 2016/794 annex II.B,
/// check). A person may be in several: the strictest treatment wins.
public enum PersonCategory implements Coded {
    SUSPECT("suspect"),
    CONVICTED("convicted"),
    CONTACT_OR_ASSOCIATE("contact-or-associate"),
    VICTIM_POSSIBLE("victim-possible"),
    VICTIM_IDENTIFIED("victim-identified"),
    WITNESS("witness"),
    INFORMANT_OF_FACTS("informant-of-facts"),
    FAMILY_MEMBER("family-member"),
    OTHER("other");

    private static final ClosedList<PersonCategory> LIST =
            ClosedList.of("person-category", values());

    private final String code;

    PersonCategory(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /// A possible and a formally identified victim are protected alike.
    public boolean victim() {
        return this == VICTIM_POSSIBLE || this == VICTIM_IDENTIFIED;
    }

    /// A person who could be tried, and so punished, with what we send.
    public boolean accused() {
        return this == SUSPECT || this == CONVICTED;
    }

    /// Reads a wire code; a code outside the list is an
    /// [org.liaison.policy.closedlist.UnknownCode], never a default.
    public static PersonCategory of(String code) {
        return LIST.get(code);
    }
}
