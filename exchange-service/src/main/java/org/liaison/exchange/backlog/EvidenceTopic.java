package org.liaison.exchange.backlog;

import java.util.Optional;

/// The topic of the disclosure log, and what audit-service says of it.
public interface EvidenceTopic {

    /// How it stands. Throws when the broker does not answer.
    Standing standing();

    /// How the topic stands.
    ///
    /// @param topicId another one when the topic was made anew
    /// @param end offset behind its last record
    /// @param logged empty while audit-service never logged anything of this topic
    record Standing(String topicId, long end, Optional<Logged> logged) {}

    /// What audit-service committed last.
    ///
    /// @param offset everything below is logged
    record Logged(long offset, Said said) {}

    /// What audit-service says beside an offset.
    enum Said {
        /// Nothing, as before it knew what to say.
        NOTHING,
        /// It appends from the topic that has the name now.
        FROM_THIS_TOPIC,
        /// It appended from another topic of that name.
        FROM_ANOTHER,
        /// It stands still until its gap is declared.
        STOPPED
    }
}
