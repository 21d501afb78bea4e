package org.liaison.kit.kafka;

/// What audit-service says beside each offset that it commits on the topic of a log, for the guard:
/// from which topic it appended everything below, or that the log stands still. A topic of the same
/// name that was made anew has another id.
public final class LogCommit {

    /// The log appends nothing: what came does not go on from what it has.
    public static final String STOPPED = "stopped";

    private static final String FROM = "topic ";

    private LogCommit() {}

    /// Everything below was appended from the topic of that id.
    public static String from(String topicId) {
        return FROM + topicId;
    }
}
