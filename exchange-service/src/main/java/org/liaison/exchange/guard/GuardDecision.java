package org.liaison.exchange.guard;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.liaison.schemas.exchange.AuthorisationStatement;
import org.liaison.schemas.exchange.MessageContent;

/// What the guard says of one authorised message.
public sealed interface GuardDecision {

    /// It may leave exactly as it is.
    ///
    /// @param reliedOn ids of assurances and acts without which it might not
    @Sensitive
    record Passed(AuthorisationStatement statement, MessageContent content, Set<String> reliedOn)
            implements GuardDecision {
        public Passed {
            reliedOn = Set.copyOf(reliedOn);
        }

        @Override
        public String toString() {
            return Redacted.of(Passed.class);
        }
    }

    /// It was authorised here, and does not leave.
    ///
    /// @param content null when it could not be read or is not the authorised one
    @Sensitive
    record Refused(
            AuthorisationStatement statement, @Nullable MessageContent content, Refusal refusal)
            implements GuardDecision {
        @Override
        public String toString() {
            return Redacted.of(Refused.class);
        }
    }

    /// Nobody of this office authorised it: not a message, but a bad record.
    record Forged(String reason) implements GuardDecision {}
}
