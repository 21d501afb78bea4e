package org.liaison.policy.act;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.message.HandlingCode;
import org.liaison.policy.party.OfficeCode;

/// The originator's prior permission to pass its information on (LED art. 35(1)(c), check).
///
/// @param lifted the handling codes it speaks about; a code it does not name still binds
/// @param until when it ends or was withdrawn; `null` while it stands
public record OriginatorPermission(
        String id,
        OfficeCode originator,
        OfficeCode recipient,
        Set<Purpose> purposes,
        Set<HandlingCode> lifted,
        Instant from,
        @Nullable Instant until) {
    public OriginatorPermission {
        if (id.isBlank() || purposes.isEmpty()) {
            throw new IllegalArgumentException(
                    "a permission has an id and names the purposes it covers");
        }
        purposes = Set.copyOf(purposes);
        lifted = Set.copyOf(lifted);
    }

    /// Whether it stands for this originator, recipient and purpose at a moment.
    public boolean covers(OfficeCode from, OfficeCode to, Purpose purpose, Instant at) {
        return originator.equals(from)
                && recipient.equals(to)
                && purposes.contains(purpose)
                && !at.isBefore(this.from)
                && (until == null || at.isBefore(until));
    }
}
