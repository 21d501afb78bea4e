package org.liaison.gateway.limits;

import java.time.Clock;
import org.liaison.kit.problem.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the rate limit behind the security filters.
@Configuration
class LimitsWiring {

    @Bean
    FilterRegistrationBean<RateFilter> requestRate(
            RateSettings settings, Clock clock, Problems problems) {
        FilterRegistrationBean<RateFilter> filter =
                new FilterRegistrationBean<>(
                        new RateFilter(
                                new RequestRate(settings.requestsPerMinute(), clock), problems));
        filter.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return filter;
    }
}
