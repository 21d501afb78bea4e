package org.liaison.log.trust;

import org.liaison.log.StableCode;

/// Why a trust list, or a key, is not believed. The codes are stable: others cite them.
public enum TrustFault implements StableCode {
    /// The text is not a trust list in its one spelling.
    MALFORMED_TRUST_LIST("malformed-trust-list"),
    /// A key is for something that this format does not know.
    UNKNOWN_USAGE("unknown-usage"),
    /// A key is of an algorithm that this format does not know.
    UNKNOWN_ALGORITHM("unknown-algorithm"),
    /// A key's algorithm is not one for its usage.
    WRONG_ALGORITHM("wrong-algorithm"),
    /// One public key stands twice in a list: each key has one usage.
    KEY_REUSED("key-reused"),
    /// A revocation names no key of the list, or one key is revoked twice.
    MALFORMED_REVOCATION("malformed-revocation"),
    /// The list is under another root key than the one that was compared out of band.
    UNKNOWN_ROOT("unknown-root"),
    /// The root key did not sign this list.
    BAD_ROOT_SIGNATURE("bad-root-signature"),
    /// The list is of another office than the one expected.
    WRONG_OFFICE("wrong-office"),
    /// The list is older than the newest one accepted.
    TRUST_ROLLBACK("trust-rollback"),
    /// The root key signed two lists of one version: keep both, they prove it.
    TRUST_FORK("trust-fork"),
    /// A version between this one and the newest accepted is missing.
    VERSION_GAP("version-gap"),
    /// The list does not continue the newest one accepted.
    WRONG_PREVIOUS("wrong-previous"),
    /// The list begins before the one it replaces.
    TIME_BACKWARDS("time-backwards"),
    /// A revocation is gone, or says something else than before.
    REVOCATION_UNDONE("revocation-undone"),
    /// A key that would still hold is gone.
    KEY_DROPPED("key-dropped"),
    /// A key has another usage, name, algorithm or beginning than before, or holds for longer.
    KEY_CHANGED("key-changed"),
    /// The list is not in force yet.
    LIST_NOT_YET_VALID("list-not-yet-valid"),
    /// The list's time is over.
    LIST_EXPIRED("list-expired"),
    /// The list has no key of that id.
    UNKNOWN_KEY("unknown-key"),
    /// The key is for something else.
    WRONG_USAGE("wrong-usage"),
    /// The key does not hold yet.
    KEY_NOT_YET_VALID("key-not-yet-valid"),
    /// The key's time is over.
    KEY_EXPIRED("key-expired"),
    /// The key was revoked before that.
    KEY_REVOKED("key-revoked"),
    /// No list was in force at that place of the log.
    NO_LIST_IN_FORCE("no-list-in-force");

    private final String code;

    TrustFault(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
