package org.liaison.exchange.platform;

import java.util.ArrayList;
import java.util.List;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.schemas.Topics;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultAfterRollbackProcessor;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.util.backoff.FixedBackOff;

/// The one binding: what it reads, and what its container does when a transaction fails.
@Configuration(proxyBeanMethods = false)
class StreamWiring {

    static final String BINDING = "office-in-0";

    private static final long POLL_MILLIS = 500;
    private static final long IDLE_MILLIS = 500;
    private static final long RETRY_MILLIS = 1000;

    /// The topics hang on who the partners are, which no static file knows.
    @Bean
    static BeanPostProcessor destinations(ObjectProvider<OfficeSettings> office) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof BindingServiceProperties properties) {
                    properties
                            .getBindingProperties(BINDING)
                            .setDestination(String.join(",", inputs(office.getObject())));
                }
                return bean;
            }
        };
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> container() {
        return (container, destination, group) -> {
            ContainerProperties properties = container.getContainerProperties();
            properties.setPollTimeout(POLL_MILLIS);
            properties.setIdleEventInterval(IDLE_MILLIS);
            properties.setStopContainerWhenFenced(true);
            // Without it nobody would know whether the transaction of a poll committed.
            if (properties.getKafkaAwareTransactionManager()
                    instanceof KafkaTransactionManager<?, ?> transactions) {
                transactions.setTransactionSynchronization(
                        AbstractPlatformTransactionManager.SYNCHRONIZATION_ON_ACTUAL_TRANSACTION);
                if (transactions.getProducerFactory()
                        instanceof DefaultKafkaProducerFactory<?, ?> producers) {
                    producers.setTransactionIdSuffixStrategy(new OneWriter());
                }
            }
            container.setAfterRollbackProcessor(
                    new DefaultAfterRollbackProcessor<>(
                            new FixedBackOff(RETRY_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS)));
        };
    }

    static List<String> inputs(OfficeSettings office) {
        List<String> inputs = new ArrayList<>();
        inputs.add(Topics.CASE_AUTHORISATIONS);
        inputs.add(Topics.AUDIT_TO_PARTNERS);
        for (String partner : office.partners()) {
            inputs.add(Topics.exchange(partner, office.office()));
            inputs.add(Topics.evidence(partner, office.office()));
        }
        return inputs;
    }
}
