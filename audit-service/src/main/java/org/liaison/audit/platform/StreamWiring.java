package org.liaison.audit.platform;

import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.liaison.audit.ledger.LogTopicIds;
import org.liaison.kit.kafka.LogCommit;
import org.liaison.kit.kafka.OwnedTopic;
import org.liaison.kit.kafka.TopicCreation;
import org.liaison.schemas.Topics;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/// How the topics are consumed.
@Configuration(proxyBeanMethods = false)
class StreamWiring {

    private static final long SECOND = 1_000;
    private static final Set<String> LOGS = Set.of(Topics.AUDIT_DISCLOSURES, Topics.AUDIT_ACCESS);

    /// The logs must not depend on who starts first: what is missing is made as its writer would.
    @Bean
    LogTopics logTopics(TopicCreation creation) {
        creation.create(
                List.of(
                        OwnedTopic.untilConsumed(Topics.AUDIT_DISCLOSURES, 1),
                        OwnedTopic.untilConsumed(Topics.AUDIT_ACCESS, 1),
                        OwnedTopic.untilConsumed(Topics.CASE_ERASURES, 1),
                        OwnedTopic.untilConsumed(Topics.CASE_ERASED, 1),
                        OwnedTopic.untilConsumed(Topics.AUDIT_TO_PARTNERS, 1),
                        OwnedTopic.untilConsumed(Topics.AUDIT_FROM_PARTNERS, 1)));
        return new LogTopics();
    }

    /// Says that the topics are there.
    record LogTopics() {}

    /// A batch that the database did not take comes again, for ever: nothing is skipped. Beside the
    /// offsets of a log stands which topic they are of.
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryForEver(
            LogTopics topics, LogTopicIds ids) {
        return (container, destination, group) -> {
            DefaultErrorHandler retries =
                    new DefaultErrorHandler(
                            new FixedBackOff(SECOND, FixedBackOff.UNLIMITED_ATTEMPTS));
            retries.setRetryListeners(new RetriesInLog());
            container.setCommonErrorHandler(retries);
            if (LOGS.contains(destination)) {
                container
                        .getContainerProperties()
                        .setOffsetAndMetadataProvider((listener, offset) ->
                                new OffsetAndMetadata(offset, LogCommit.from(ids.of(destination))));
            }
        };
    }
}
