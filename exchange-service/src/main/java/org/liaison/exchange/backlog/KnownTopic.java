package org.liaison.exchange.backlog;

import java.util.Optional;

/// Which topic the disclosure log was last seen to be written from, however often this service was
/// started since.
public interface KnownTopic {

    /// Its id; empty before the first.
    Optional<String> id();

    /// The log is written from the topic of that id.
    void keep(String topicId);
}
