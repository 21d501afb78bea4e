package org.liaison.policy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.act.Acts;
import org.liaison.policy.act.Origin;
import org.liaison.policy.instrument.InstrumentRef;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.instrument.TransferGround;
import org.liaison.policy.message.HandlingCode;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.offence.Offence;
import org.liaison.policy.party.OfficeCode;

/// May this leave, to them, now? Holds no value of any field.
///
/// @param named the version the drafter or the authorisation names
/// @param instrument what was found under that name, `null` when nothing was
/// @param at the moment of judging: now for a preview, the moment of publishing for a guard
/// @param offence `null` when none was stated; a suspect's identity is then held back as if the
///   worst was meant
/// @param transferGround `null` only under an instrument without personal data
/// @param origin `null` for the office's own information
public record DisclosureQuestion(
        InstrumentRef named,
        @Nullable Instrument instrument,
        Instant at,
        MessageKind kind,
        OfficeCode sender,
        OfficeCode recipient,
        Purpose purpose,
        @Nullable Offence offence,
        @Nullable TransferGround transferGround,
        Set<HandlingCode> handlingCodes,
        @Nullable Origin origin,
        Acts acts,
        List<FieldToJudge> fields) {
    public DisclosureQuestion {
        handlingCodes = Set.copyOf(handlingCodes);
        fields = List.copyOf(fields);
    }

    /// Who asks about how much, and nothing about whom.
    @Override
    public String toString() {
        return "DisclosureQuestion[%s from %s to %s under %s version %d, %d fields]"
                .formatted(
                        kind.code(), sender, recipient, named.id(), named.version(), fields.size());
    }
}
