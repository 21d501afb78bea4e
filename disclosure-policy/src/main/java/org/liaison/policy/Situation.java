package org.liaison.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.act.Acts;
import org.liaison.policy.act.Assurance;
import org.liaison.policy.party.CountryCode;
import org.liaison.policy.party.OfficeCode;
import org.liaison.policy.party.Party;

/// A question whose instrument was found and is between its sender and its recipient.
record Situation(DisclosureQuestion question, Instrument instrument, Party recipient) {
    Instant at() {
        return question.at();
    }

    Acts acts() {
        return question.acts();
    }

    @Nullable CountryCode country() {
        return recipient.country();
    }

    /// The assurances of the recipient that stand now, in the instrument or for this file alone.
    List<Assurance> standingAssurances() {
        return Stream.concat(instrument.assurances().stream(), acts().assurances().stream())
                .filter(assurance -> assurance.givenBy().equals(recipient.office()))
                .filter(assurance -> assurance.inForceAt(at()))
                .toList();
    }

    static Optional<Situation> of(DisclosureQuestion question, Instrument instrument) {
        Party recipient = instrument.party(question.recipient());
        OfficeCode sender = question.sender();
        if (recipient == null
                || instrument.party(sender) == null
                || sender.equals(question.recipient())) {
            return Optional.empty();
        }
        return Optional.of(new Situation(question, instrument, recipient));
    }
}
