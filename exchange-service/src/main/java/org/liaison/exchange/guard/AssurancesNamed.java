package org.liaison.exchange.guard;

import static org.liaison.exchange.guard.RefusedByGuard.unless;

import java.time.Instant;
import org.liaison.policy.Instrument;
import org.liaison.policy.act.Assurance;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.MessageContent;

/// An assurance that a message relies on must stand now, given by the recipient. What is given for
/// one exchange file alone cannot be verified here yet, and so does not count.
final class AssurancesNamed {

    private AssurancesNamed() {}

    static void require(
            MessageContent content,
            Instrument instrument,
            AuthorisationStatement statement,
            Instant now) {
        for (String id : content.getAssuranceIds()) {
            unless(
                    instrument.assurances().stream()
                            .anyMatch(each -> stands(each, id, statement, now)),
                    GuardRule.ASSURANCE_UNKNOWN);
        }
        unless(content.getOriginatorPermission() == null, GuardRule.PERMISSION_UNKNOWN);
    }

    private static boolean stands(
            Assurance assurance, String id, AuthorisationStatement statement, Instant now) {
        return assurance.id().equals(id)
                && assurance.givenBy().value().equals(statement.getRecipientOffice())
                && assurance.inForceAt(now);
    }
}
