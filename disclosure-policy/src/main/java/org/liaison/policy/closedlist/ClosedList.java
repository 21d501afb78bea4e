package org.liaison.policy.closedlist;

import java.util.LinkedHashMap;
import java.util.Map;

/// The codes of one closed list, read back strictly: a code outside it is an error, never a
/// default.
public final class ClosedList<E extends Coded> {
    private final String name;
    private final Map<String, E> byCode;

    private ClosedList(String name, Map<String, E> byCode) {
        this.name = name;
        this.byCode = byCode;
    }

    /// The list of all constants of an enum.
    ///
    /// @throws IllegalStateException when two constants share a code
    public static <E extends Coded> ClosedList<E> of(String name, E[] constants) {
        Map<String, E> byCode = new LinkedHashMap<>();
        for (E constant : constants) {
            if (byCode.put(constant.code(), constant) != null) {
                throw new IllegalStateException(
                        "closed list " + name + " has the code " + constant.code() + " twice");
            }
        }
        return new ClosedList<>(name, byCode);
    }

    /// The constant of a code.
    ///
    /// @throws UnknownCode naming the list and what it allows
    public E get(String code) {
        E constant = byCode.get(code);
        if (constant == null) {
            throw new UnknownCode(name, byCode.keySet());
        }
        return constant;
    }
}
