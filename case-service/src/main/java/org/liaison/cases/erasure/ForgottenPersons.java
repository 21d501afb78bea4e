package org.liaison.cases.erasure;

import java.util.List;

/// Tells the services that keep salts of their own.
public interface ForgottenPersons {

    /// Leaves word in the transaction that erases.
    void forget(List<String> personKeys);
}
