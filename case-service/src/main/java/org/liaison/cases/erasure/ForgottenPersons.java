package org.liaison.cases.erasure;

/// Tells the services that keep salts and sealed records of their own.
public interface ForgottenPersons {

    /// Leaves word in the transaction that erases.
    void forget(Forgotten forgotten);
}
