package org.liaison.cases.platform;

import java.util.List;
import org.liaison.kit.kafka.OwnedTopic;
import org.liaison.kit.kafka.TopicCreation;
import org.liaison.schemas.Topics;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/// The topics this service writes, and how its listeners fail.
@Configuration(proxyBeanMethods = false)
class StreamWiring {

    private static final long RETRY_MILLIS = 1_000;

    /// Whoever writes a topic creates it.
    @Bean
    InitializingBean ownedTopics(TopicCreation topics) {
        return () ->
                topics.create(
                        List.of(
                                OwnedTopic.untilConsumed(Topics.CASE_AUTHORISATIONS, 6),
                                OwnedTopic.untilConsumed(Topics.CASE_ERASURES, 1),
                                OwnedTopic.untilConsumed(Topics.AUDIT_ACCESS, 1),
                                OwnedTopic.deadLetters(Topics.deadLetters(Topics.CASE_DELIVERIES)),
                                OwnedTopic.deadLetters(Topics.deadLetters(Topics.CASE_OUTCOMES))));
    }

    /// A batch that cannot be committed is tried again for as long as it takes: the default gives
    /// up after ten times and loses it.
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> patience() {
        return (container, destination, group) -> {
            DefaultErrorHandler retries =
                    new DefaultErrorHandler(
                            new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
            retries.setRetryListeners(new RetriesInLog());
            container.setCommonErrorHandler(retries);
        };
    }
}
