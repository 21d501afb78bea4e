package org.liaison.cases.authorisation;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.cases.draft.StatedGround;
import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;

/// A message on its way to the guard, and what the office keeps of its authorisation.
///
/// @param draftId of the draft it was; `null` if nobody drafted it
/// @param signedAuthors who had a part in it; never leaves
/// @param persons opaque person keys at home, by reference in the message
/// @param secondGround on which the authoriser let protected facts leave; `null` if there are none
/// @param internalGround true ground of a refusal; `null` for other kinds
@Sensitive
public record AuthorisedMessage(
        UUID messageId,
        @Nullable UUID draftId,
        Statement statement,
        SignedStatement signed,
        SignedStatement signedAuthors,
        Submission submission,
        String role,
        Map<String, String> persons,
        @Nullable StatedGround secondGround,
        @Nullable String internalGround) {

    public AuthorisedMessage {
        persons = Map.copyOf(persons);
    }

    @Override
    public String toString() {
        return Redacted.of(AuthorisedMessage.class);
    }
}
