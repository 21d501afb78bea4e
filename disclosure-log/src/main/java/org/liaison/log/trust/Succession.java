package org.liaison.log.trust;

import java.util.Optional;

/// What a version must keep of the one before it.
final class Succession {

    private Succession() {}

    static void require(TrustList before, TrustList next) throws Distrusted {
        unless(before.office().equals(next.office()), TrustFault.WRONG_OFFICE, next);
        unless(next.version() > before.version(), TrustFault.TRUST_ROLLBACK, next);
        unless(next.version() == before.version() + 1, TrustFault.VERSION_GAP, next);
        unless(before.digest().equals(next.previous()), TrustFault.WRONG_PREVIOUS, next);
        unless(!next.from().isBefore(before.from()), TrustFault.TIME_BACKWARDS, next);
        for (Revocation revoked : before.revocations()) {
            Optional<Revocation> now = next.revocation(revoked.keyId());
            boolean gone = now.isEmpty() && !mayGo(before, next, revoked.keyId());
            unless(
                    !gone && now.map(revoked::equals).orElse(true),
                    TrustFault.REVOCATION_UNDONE,
                    next);
        }
        for (OperationalKey key : before.keys()) {
            Optional<OperationalKey> now = next.key(key.id());
            unless(now.isPresent() || mayGo(before, next, key.id()), TrustFault.KEY_DROPPED, next);
            unless(
                    now.map(same -> same.mayReplace(key)).orElse(true),
                    TrustFault.KEY_CHANGED,
                    next);
        }
    }

    /// A key may leave the list, with its revocation, once its time is over.
    private static boolean mayGo(TrustList before, TrustList next, String keyId) {
        return next.key(keyId).isEmpty()
                && before.key(keyId).map(key -> !key.notAfter().isAfter(next.from())).orElse(true);
    }

    private static void unless(boolean holds, TrustFault fault, TrustList next) throws Distrusted {
        if (!holds) {
            throw new Distrusted(
                    fault, "version %d of %s".formatted(next.version(), next.office()));
        }
    }
}
