package org.liaison.schemas;

/// How large a batch of records may be on the topics of an office, in the only order in which
/// nothing gets stuck: what a topic takes, its dead letters take with the seal around it, and every
/// producer sends.
public final class TopicLimits {

    /// On every topic that a partner's bridge or another service writes: several times the largest
    /// message, and Kafka's own default.
    public static final int LARGEST = 1_048_588;

    /// On topics of dead letters: the largest there is, sealed, with the reason beside it.
    public static final int LARGEST_DEAD_LETTER = LARGEST + 131_072;

    /// What a producer sends in one request: more than any topic takes, so that the topic decides.
    public static final int LARGEST_REQUEST = 2 * LARGEST;

    private TopicLimits() {}
}
