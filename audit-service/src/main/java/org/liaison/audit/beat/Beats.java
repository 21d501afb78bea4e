package org.liaison.audit.beat;

import java.util.Optional;

/// Every checkpoint that was meant for partners.
public interface Beats {

    /// The one of the largest size.
    Optional<Beat> latest();

    /// The one of exactly that size.
    Optional<Beat> at(long size);

    /// Keeps one; another replica may have kept it already.
    void add(Beat beat);
}
