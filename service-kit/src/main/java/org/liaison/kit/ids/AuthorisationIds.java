package org.liaison.kit.ids;

import java.util.UUID;

/// Ids of authorisations that say more than that one was given.
public final class AuthorisationIds {

    private AuthorisationIds() {}

    /// The id of an authorisation by which a supervisor also decided that protected facts leave on
    /// a second ground. The id is signed, so the guard can tell that the ground beside the
    /// authorisation is the one that was decided on, for exactly these bytes.
    ///
    /// @param ground wire code
    /// @param contentDigest hexadecimal digest of the content, which no other content has
    public static UUID withSecondGround(String ground, String contentDigest) {
        return DerivedId.of("authorisation:second-ground", ground + ":" + contentDigest);
    }
}
