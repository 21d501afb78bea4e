package org.liaison.cases.exchangefile;

import org.jspecify.annotations.Nullable;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.offence.Offence;

/// What the request of a thread says it is about and for, in codes. Purpose and ground are there
/// together or not at all.
///
/// @param offence `null` while nobody said, or in a code that this version does not know
/// @param purpose `null` likewise
public record Asked(
        @Nullable Offence offence, @Nullable Purpose purpose, @Nullable TransferGround ground) {

    private static final Asked NOTHING = new Asked(null, null, null);

    public Asked {
        if ((purpose == null) != (ground == null)) {
            throw new IllegalArgumentException("A purpose has a ground, and a ground a purpose");
        }
    }

    /// Nobody asked yet.
    public static Asked nothing() {
        return NOTHING;
    }

    /// The same, for that purpose and on that ground.
    public Asked on(Purpose stated, TransferGround statedGround) {
        return new Asked(offence, stated, statedGround);
    }

    /// Whether it says what it is for.
    public boolean hasBasis() {
        return purpose != null;
    }
}
