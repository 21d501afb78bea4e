package org.liaison.exchange.guard;

import java.util.function.Supplier;

/// Reads codes of closed lists; a code outside its list refuses the message.
final class Codes {

    private Codes() {}

    static <T> T read(Supplier<T> code) {
        try {
            return code.get();
        } catch (IllegalArgumentException unknown) {
            throw new RefusedByGuard(Refusal.by(GuardRule.UNKNOWN_CODE));
        }
    }
}
