package org.liaison.audit.erasure;

import java.util.List;

/// Something that was erased at home.
///
/// @param id the case, or the withdrawal that was obeyed
/// @param officialNumber who decided it
/// @param threads in which persons known only by a partner's reference are meant
/// @param personKeys opaque keys
/// @param lasting whether nobody of these may get a salt again
public record Erasure(
        String id,
        String officialNumber,
        List<String> threads,
        List<String> personKeys,
        boolean lasting) {

    public Erasure {
        threads = List.copyOf(threads);
        personKeys = List.copyOf(personKeys);
    }

    @Override
    public String toString() {
        return "Erasure[" + id + "]";
    }
}
