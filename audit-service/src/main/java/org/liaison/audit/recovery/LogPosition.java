package org.liaison.audit.recovery;

import org.liaison.audit.tree.LogName;

/// Where a log stands in its topic.
public interface LogPosition {

    /// Whether the log stands still because its topic began anew.
    boolean standsStill(LogName log);

    /// The topic was lost: the next record is the first of a new one, and the log goes on.
    void beginTopicAnew(LogName log);
}
