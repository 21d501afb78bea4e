package org.liaison.cases.transaction;

import java.util.function.Supplier;

/// Runs work on the database so that all of it takes effect, or none.
public interface Transactions {

    /// Runs the work in the transaction that is under way, or in a new one; anything thrown undoes
    /// all of it.
    <T> T inOne(Supplier<T> work);

    /// Runs the work in a transaction of its own, which is committed when this returns, whatever
    /// happens to the one under way.
    <T> T apart(Supplier<T> work);
}
