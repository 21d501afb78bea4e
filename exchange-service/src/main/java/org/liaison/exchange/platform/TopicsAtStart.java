package org.liaison.exchange.platform;

import java.util.ArrayList;
import java.util.List;
import org.liaison.kit.kafka.OwnedTopic;
import org.liaison.kit.kafka.TopicCreation;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.Topics;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Creates the topics this service writes, and the inbound ones before the bridge can (it would
/// copy the partner's settings). `case.authorisations` is created here too: a reader that starts
/// before its writer must not wait for it.
@Component
class TopicsAtStart implements InitializingBean {

    private static final int BY_KEY = 6;

    private final TopicCreation creation;
    private final OfficeSettings office;

    TopicsAtStart(TopicCreation creation, OfficeSettings office) {
        this.creation = creation;
        this.office = office;
    }

    @Override
    public void afterPropertiesSet() {
        creation.create(topics());
    }

    private List<OwnedTopic> topics() {
        List<OwnedTopic> topics = new ArrayList<>();
        topics.add(OwnedTopic.untilConsumed(Topics.CASE_AUTHORISATIONS, BY_KEY));
        topics.add(OwnedTopic.untilConsumed(Topics.CASE_OUTCOMES, BY_KEY));
        topics.add(OwnedTopic.untilConsumed(Topics.CASE_DELIVERIES, BY_KEY));
        topics.add(OwnedTopic.untilConsumed(Topics.CASE_ERASURES, 1));
        topics.add(OwnedTopic.untilConsumed(Topics.CASE_ERASED, 1));
        topics.add(OwnedTopic.untilConsumed(Topics.AUDIT_DISCLOSURES, 1));
        topics.add(OwnedTopic.untilConsumed(Topics.AUDIT_ACCESS, 1));
        topics.add(OwnedTopic.untilConsumed(Topics.AUDIT_TO_PARTNERS, 1));
        topics.add(OwnedTopic.untilConsumed(Topics.AUDIT_FROM_PARTNERS, 1));
        topics.add(OwnedTopic.untilConsumed(Topics.CROSSINGS, 1));
        topics.add(OwnedTopic.forEver(Topics.INSTRUMENTS));
        for (String partner : office.partners()) {
            topics.add(OwnedTopic.untilConsumed(Topics.exchange(office.office(), partner), 1));
            topics.add(OwnedTopic.untilConsumed(Topics.evidence(office.office(), partner), 1));
            topics.add(OwnedTopic.inbound(Topics.exchange(partner, office.office())));
            topics.add(OwnedTopic.inbound(Topics.evidence(partner, office.office())));
        }
        // The administrator sees them here, too.
        topics.add(OwnedTopic.deadLetters(Topics.deadLetters(Topics.CASE_DELIVERIES)));
        topics.add(OwnedTopic.deadLetters(Topics.deadLetters(Topics.CASE_OUTCOMES)));
        for (String input : StreamWiring.inputs(office)) {
            topics.add(OwnedTopic.deadLetters(Topics.deadLetters(input)));
        }
        return topics;
    }
}
