package org.liaison.kit.commitment;

import org.liaison.kit.KitWiring;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/// Person commitments, for a service that says `liaison.person-commitments.enabled=true` and has
/// the table.
@AutoConfiguration(after = {KitWiring.class, JdbcTemplateAutoConfiguration.class})
@ConditionalOnClass(JdbcTemplate.class)
@ConditionalOnProperty("liaison.person-commitments.enabled")
public class CommitmentWiring {

    @Bean
    PersonCommitments personCommitments(JdbcTemplate jdbc) {
        return new PersonCommitments(jdbc);
    }
}
