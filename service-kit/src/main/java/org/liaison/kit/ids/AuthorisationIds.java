package org.liaison.kit.ids;

import java.util.UUID;
import java.util.stream.IntStream;

/// Ids of authorisations that say more than that one was given.
public final class AuthorisationIds {

    /// So often the same bytes are authorised at most: the guard tries each.
    private static final int ATTEMPTS = 10;

    private AuthorisationIds() {}

    /// The id of an authorisation by which a supervisor also decided that protected facts leave on
    /// a second ground. The id is signed, so the guard can tell that the ground beside the
    /// authorisation is the one that was decided on, for exactly these bytes.
    ///
    /// @param ground wire code
    /// @param contentDigest hexadecimal digest of the content, which no other content has
    /// @param attempt how often these bytes were authorised before, below ten
    public static UUID withSecondGround(String ground, String contentDigest, int attempt) {
        if (attempt < 0 || attempt >= ATTEMPTS) {
            throw new IllegalArgumentException("The same bytes are authorised at most ten times");
        }
        String cause = ground + ":" + contentDigest;
        return DerivedId.of(
                "authorisation:second-ground", attempt == 0 ? cause : cause + ":" + attempt);
    }

    /// Whether an id says that protected facts in these bytes leave on that second ground.
    public static boolean sayWithSecondGround(
            String authorisationId, String ground, String contentDigest) {
        return IntStream.range(0, ATTEMPTS)
                .mapToObj(attempt -> withSecondGround(ground, contentDigest, attempt))
                .anyMatch(id -> id.toString().equals(authorisationId));
    }
}
