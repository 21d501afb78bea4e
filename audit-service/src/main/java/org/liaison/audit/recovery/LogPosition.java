package org.liaison.audit.recovery;

import org.liaison.audit.tree.LogName;

/// Where a log stands in its topic.
public interface LogPosition {

    /// The topic was lost with the database: the next record is the first of a new one.
    void beginTopicAnew(LogName log);
}
