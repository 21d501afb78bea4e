package org.liaison.exchange.backlog;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.liaison.exchange.backlog.EvidenceTopic.Standing;
import org.liaison.exchange.trimming.TrimmableTopics;
import org.liaison.policy.instrument.Purpose;
import org.liaison.policy.message.MessageKind;
import org.liaison.policy.time.UrgencyGround;
import org.liaison.schemas.Topics;
import org.liaison.schemas.exchange.MessageContent;
import org.liaison.schemas.exchange.RequestBody;
import org.liaison.schemas.exchange.Urgency;

/// Knows whether a record of a disclosure has lain on its topic for too long without being logged,
/// or cannot be logged at all because the topic is not the one that the log was written from. One
/// thread looks, others ask.
public final class EvidenceBacklog {

    /// What an entry about a message names that left all the same.
    public static final String FLAG = "evidence-behind";

    private static final String AUDIT = "audit-service";

    private final TrimmableTopics topics;
    private final EvidenceTopic evidence;
    private final KnownTopic known;
    private final Duration most;
    private final Clock clock;
    private volatile boolean old;
    private volatile boolean stopped;

    /// @param most how long a record may wait for audit-service
    public EvidenceBacklog(
            TrimmableTopics topics,
            EvidenceTopic evidence,
            KnownTopic known,
            Duration most,
            Clock clock) {
        if (most.isNegative() || most.isZero()) {
            throw new IllegalArgumentException("liaison.evidence.most-behind is longer than 0");
        }
        this.topics = topics;
        this.evidence = evidence;
        this.known = known;
        this.most = most;
        this.clock = clock;
    }

    /// Looks; throws when the broker does not answer, and then what was known goes on to count.
    public void look() {
        Standing standing = evidence.standing();
        stopped = cannotRecord(standing);
        if (!stopped) {
            known.keep(standing.topicId());
        }
        long young =
                topics.writtenSince(Topics.AUDIT_DISCLOSURES, clock.instant().minus(most))
                        .getOrDefault(0, 0L);
        long logged = topics.consumed(Topics.AUDIT_DISCLOSURES, AUDIT).getOrDefault(0, 0L);
        old = logged < young;
    }

    /// A topic that was made anew, or ends before what was logged of it, is not the one that the
    /// log goes on from: offsets say nothing then. Only audit-service, which knows every entry, can
    /// say that it is.
    private boolean cannotRecord(Standing standing) {
        boolean another = known.id().filter(id -> !id.equals(standing.topicId())).isPresent();
        if (standing.logged().isEmpty()) {
            return another;
        }
        EvidenceTopic.Logged logged = standing.logged().get();
        if (logged.offset() > standing.end()) {
            return true;
        }
        return switch (logged.said()) {
            case NOTHING -> another;
            case FROM_THIS_TOPIC -> false;
            case FROM_ANOTHER, STOPPED -> true;
        };
    }

    /// Whether something has waited for too long, or waits for nothing.
    public boolean isOld() {
        return old || stopped;
    }

    /// Whether the log stands still until its gap is declared.
    public boolean isStopped() {
        return stopped;
    }

    /// Whether a message must wait until audit-service is back.
    public boolean stops(MessageContent content) {
        return isOld() && !protectsPeople(content) && !urgentForALife(content);
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
