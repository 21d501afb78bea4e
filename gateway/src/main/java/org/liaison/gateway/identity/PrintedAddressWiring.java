package org.liaison.gateway.identity;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the printed address before everything that looks at what a request calls this door.
@Configuration
class PrintedAddressWiring {

    @Bean
    FilterRegistrationBean<PrintedAddress> printedAddress(
            @Value("${liaison.public-url:http://${server.address:127.0.0.1}:${server.port:0}}")
                    URI address) {
        FilterRegistrationBean<PrintedAddress> filter =
                new FilterRegistrationBean<>(new PrintedAddress(address));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
