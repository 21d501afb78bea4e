package org.liaison.cases.dutycontact;

import java.util.Map;
import java.util.TreeMap;

/// The emergency card, from the office's own settings (`liaison.duty-contacts.<office>`).
///
/// @param byOffice duty desk and phone in words, by office code
public record DutyContacts(Map<String, String> byOffice) {

    public DutyContacts {
        byOffice = Map.copyOf(byOffice);
    }

    /// By office, in the order of their codes.
    public Map<String, String> inOrder() {
        return new TreeMap<>(byOffice);
    }
}
