package org.liaison.exchange.erasure;

import java.time.Instant;
import java.util.List;

/// Something that was erased at home and is still kept here.
///
/// @param erasureId the case, or the withdrawal that was obeyed
/// @param at nothing of it was written to a topic later
/// @param officialNumber who decided it
/// @param threads in which persons known only by a partner's reference are meant
/// @param personKeys opaque keys
public record PendingErasure(
        String erasureId,
        Instant at,
        String officialNumber,
        List<String> threads,
        List<String> personKeys) {

    public PendingErasure {
        threads = List.copyOf(threads);
        personKeys = List.copyOf(personKeys);
    }

    @Override
    public String toString() {
        return "PendingErasure[" + erasureId + "]";
    }
}
