package org.liaison.kit;

import java.time.Clock;
import java.util.UUID;
import org.liaison.kit.ids.IdSource;
import org.liaison.kit.office.OfficeSettings;
import org.liaison.kit.problem.BodyLimitFilter;
import org.liaison.kit.problem.BodyLimitSettings;
import org.liaison.kit.problem.ProblemAdvice;
import org.liaison.kit.problem.Problems;
import org.liaison.kit.problem.RequiredFields;
import org.liaison.kit.seal.OfficeSeal;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/// What every service gets by depending on the kit: office, clock, ids, seal, problems, limits.
@AutoConfiguration
@EnableConfigurationProperties({OfficeSettings.class, BodyLimitSettings.class})
public class KitWiring {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    IdSource ids() {
        return UUID::randomUUID;
    }

    /// Lazy: the gateway has no office key and must not need one.
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    OfficeSeal officeSeal(OfficeSettings office) {
        return OfficeSeal.from(office.keysDir().resolve("office-key.json"));
    }

    @Bean
    Problems problems(IdSource ids, JsonMapper json) {
        return new Problems(ids, json);
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    ProblemAdvice problemAdvice(Problems problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    RequiredFields requiredFields() {
        return new RequiredFields();
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(
            BodyLimitSettings settings, Problems problems) {
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(new BodyLimitFilter(settings, problems));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
