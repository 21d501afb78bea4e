package org.liaison.gateway.limits;

import java.time.Clock;
import org.liaison.kit.problem.Problems;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts one rate limit before the security filters, by address, and one behind them, by person.
@Configuration
class LimitsWiring {

    @Bean
    FilterRegistrationBean<AddressFilter> addressRate(
            RateSettings settings, Clock clock, Problems problems) {
        FilterRegistrationBean<AddressFilter> filter =
                new FilterRegistrationBean<>(
                        new AddressFilter(
                                new RequestRate(settings.requestsPerMinuteAndAddress(), clock),
                                new RequestRate(settings.refusedTokensPerMinuteAndAddress(), clock),
                                problems));
        filter.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10);
        return filter;
    }

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
