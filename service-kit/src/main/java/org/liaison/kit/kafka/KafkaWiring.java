package org.liaison.kit.kafka;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/// Access to the broker and topic creation, for a service with a broker.
@AutoConfiguration
@ConditionalOnProperty("liaison.kafka.bootstrap-servers")
public class KafkaWiring {

    @Bean
    @ConditionalOnMissingBean
    BrokerAccess brokerAccess(Environment environment) {
        return BrokerLogin.access(environment);
    }

    @Bean
    @ConditionalOnMissingBean
    TopicCreation topicCreation(BrokerAccess broker) {
        return new TopicCreation(broker);
    }
}
