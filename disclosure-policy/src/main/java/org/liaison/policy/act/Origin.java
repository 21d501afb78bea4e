package org.liaison.policy.act;

import java.util.Set;
import org.liaison.policy.instrument.OnwardRule;
import org.liaison.policy.message.HandlingCode;
import org.liaison.policy.party.OfficeCode;

/// Where information that is passed on came from, and under what terms it was received.
///
/// @param onwardRule of the instrument it was received under
/// @param receivedWith the handling codes its originator put on it
public record Origin(OfficeCode originator, OnwardRule onwardRule, Set<HandlingCode> receivedWith) {
    public Origin {
        receivedWith = Set.copyOf(receivedWith);
    }
}
