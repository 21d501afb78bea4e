package org.liaison.audit.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads the logs, newest first.
public interface Inspection {

    /// Lines of the disclosure log.
    List<LogLine> disclosures(Filter filter);

    /// Lines of the access log.
    List<LogLine> accesses(Filter filter);

    /// How often each officer broke the glass in a time; open where null.
    Map<String, Long> brokenGlass(@Nullable Instant from, @Nullable Instant to);

    /// The latest alarms, newest first, at most 200.
    List<RaisedAlarm> alarms();

    /// A line as an auditor sees it.
    ///
    /// @param index place in the log, from 0
    /// @param columns column to text, in the order of the file
    record LogLine(long index, Map<String, String> columns) {}

    /// An alarm as an auditor sees it.
    record RaisedAlarm(Instant at, String log, String code, long offset, String subject) {}
}
