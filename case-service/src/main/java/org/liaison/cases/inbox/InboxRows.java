package org.liaison.cases.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liaison.policy.instrument.Purpose;

/// The inbox table.
public interface InboxRows {

    /// Adds the messages that are not there yet, in one statement; returns the ids of those added.
    Set<UUID> add(List<Arrived> messages, Instant committedAt);

    /// Records an alarm for each message that is there with another digest; returns those.
    List<Arrived> alarms(List<Arrived> repeated, Instant at);

    /// Messages addressed to a unit, the newest first.
    ///
    /// @param before the position below which they stand; null for the first page
    List<InboxRow> ofUnit(String unit, @Nullable Long before, int limit);

    /// Keeps that a late answer may be read for a purpose; the first purpose stays.
    void keep(UUID messageId, Purpose purpose, String officialNumber, Instant at);

    /// Erases for good what a message says. Its row stays, and so does its digest: should it come
    /// again, it is known and stays erased.
    void erase(UUID messageId, String officialNumber, Instant at);

    /// The message of that id with its content.
    Optional<InboxMessage> find(UUID messageId);
}
