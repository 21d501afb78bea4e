package org.liaison.exchange.guard;

/// Told of everything that the guard could not judge because something in it failed. What was to be
/// judged is refused in any case.
@FunctionalInterface
public interface GuardFailures {

    /// Something failed, and what was judged stays here.
    ///
    /// @param authorisationId as it was signed; not necessarily in the form of an id
    /// @param failure its message may quote what was judged
    void happened(String authorisationId, RuntimeException failure);
}
