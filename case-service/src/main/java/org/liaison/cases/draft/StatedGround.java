package org.liaison.cases.draft;

import org.liaison.kit.sensitive.Redacted;
import org.liaison.kit.sensitive.Sensitive;
import org.liaison.policy.act.SecondGround;

/// The second ground on which a drafter asks a supervisor to let protected facts leave.
///
/// @param reason why it holds here; stays in this office
@Sensitive
public record StatedGround(SecondGround ground, String reason) {

    private static final int MOST_CHARACTERS = 2_000;

    public StatedGround {
        if (reason.isBlank() || reason.length() > MOST_CHARACTERS) {
            throw new DraftInvalid("secondGround.reason", "1 to 2000 characters");
        }
    }

    @Override
    public String toString() {
        return Redacted.of(StatedGround.class);
    }
}
