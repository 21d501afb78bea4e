package org.liaison.cases;

import org.liaison.schemas.Topics;
import org.liaison.testkit.EmbeddedKafka;

/// The topics that exchange-service writes and case-service reads.
///
/// A case-service that starts without them waits half a minute before it goes on and looks for them
/// now and then, so that a test has them made first; CaseServiceStartsIT does without.
public final class ExchangeTopics {

    private ExchangeTopics() {}

    /// Creates them as exchange-service does.
    public static void createOn(EmbeddedKafka kafka) {
        kafka.createTopic(Topics.INSTRUMENTS, 1);
        kafka.createTopic(Topics.CASE_DELIVERIES, 6);
        kafka.createTopic(Topics.CASE_OUTCOMES, 6);
        kafka.createTopic(Topics.CASE_ERASED, 1);
    }
}
