package org.liaison.kit.kafka;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/// Topic creation, for a service with a broker.
@AutoConfiguration
@ConditionalOnProperty("liaison.kafka.bootstrap-servers")
public class KafkaWiring {

    @Bean
    @ConditionalOnMissingBean
    TopicCreation topicCreation(
            @Value("${liaison.kafka.bootstrap-servers}") String bootstrapServers) {
        return new TopicCreation(bootstrapServers);
    }
}
