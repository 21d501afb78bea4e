package org.liaison.cases.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What was erased here and is to be taken away elsewhere.
///
/// @param erasure the case, or the withdrawal that was obeyed
/// @param officialNumber who decided it last
/// @param threads in which persons known only by a partner's reference are meant too
/// @param personKeys opaque keys
/// @param lasting whether nobody of these may get a salt again
public record Forgotten(
        UUID erasure,
        Instant at,
        String officialNumber,
        List<UUID> threads,
        List<String> personKeys,
        boolean lasting) {

    public Forgotten {
        threads = List.copyOf(threads);
        personKeys = List.copyOf(personKeys);
    }

    @Override
    public String toString() {
        return "Forgotten[" + erasure + "]";
    }
}
