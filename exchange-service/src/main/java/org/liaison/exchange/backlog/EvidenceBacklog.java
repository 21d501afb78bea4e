package org.liaison.exchange.backlog;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.trimming.TrimmableTopics;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.time.UrgencyGround;
import org.liaison.schemas.Topics;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.RequestBody;
import org.liaison.schemas.exchange.Urgency;

/// Knows whether a record of a disclosure has lain on its topic for too long without being logged.
/// One thread looks, others ask.
public final class EvidenceBacklog {

    /// What an entry about a message names that left all the same.
    public static final String FLAG = "evidence-behind";

    private static final String AUDIT = "audit-service";

    private final TrimmableTopics topics;
    private final Duration most;
    private final Clock clock;
    private volatile boolean old;

    /// @param most how long a record may wait for audit-service
    public EvidenceBacklog(TrimmableTopics topics, Duration most, Clock clock) {
        if (most.isNegative() || most.isZero()) {
            throw new IllegalArgumentException("liaison.evidence.most-behind is longer than 0");
        }
        this.topics = topics;
        this.most = most;
        this.clock = clock;
    }

    /// Looks; throws when the broker does not answer, and then what was known goes on to count.
    public void look() {
        long young =
                topics.writtenSince(Topics.AUDIT_DISCLOSURES, clock.instant().minus(most))
                        .getOrDefault(0, 0L);
        long logged = topics.consumed(Topics.AUDIT_DISCLOSURES, AUDIT).getOrDefault(0, 0L);
        old = logged < young;
    }

    /// Whether something has waited for too long.
    public boolean isOld() {
        return old;
    }

    /// Whether a message must wait until audit-service is back.
    public boolean stops(MessageContent content) {
        return old && !protectsPeople(content) && !urgentForALife(content);
    }

    private static boolean protectsPeople(MessageContent content) {
        return content.getPurpose().equals(Purpose.PERSON_AT_RISK.code())
                || MessageKind.valueOf(content.getKind().name()).passesWhenInstrumentNotInForce();
    }

    private static boolean urgentForALife(MessageContent content) {
        if (!(content.getBody() instanceof RequestBody request)) {
            return false;
        }
        @Nullable Urgency urgency = request.getUrgency();
        return urgency != null && urgency.getGround().equals(UrgencyGround.THREAT_TO_LIFE.code());
    }
}
