package org.liaison.policy.act;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.instrument.AssuranceKind;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.party.OfficeCode;

/// A promise by the state of an office, standing in an instrument or given for one exchange file.
///
/// @param offences what it covers, never empty: nothing is covered by not being named
/// @param until when it ends or was withdrawn; `null` while it stands
public record Assurance(
        String id,
        AssuranceKind kind,
        String text,
        OfficeCode givenBy,
        Set<Offence> offences,
        Instant from,
        @Nullable Instant until) {
    public Assurance {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an assurance needs an id");
        }
        if (offences.isEmpty()) {
            throw new IllegalArgumentException("an assurance names the offences it covers");
        }
        offences = Set.copyOf(offences);
    }

    /// Whether it stands at a moment.
    public boolean inForceAt(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }
}
