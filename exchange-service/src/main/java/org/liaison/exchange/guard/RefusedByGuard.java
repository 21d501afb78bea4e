package org.liaison.exchange.guard;

/// Ends the judging of one message inside the guard; never leaves it.
final class RefusedByGuard extends RuntimeException {

    private final transient Refusal refusal;

    RefusedByGuard(Refusal refusal) {
        super(refusal.rule(), null, false, false);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }

    static void unless(boolean holds, GuardRule rule) {
        if (!holds) {
            throw new RefusedByGuard(Refusal.by(rule));
        }
    }
}
