package org.liaison.gateway.pages;

import java.net.http.HttpClient;
import java.time.Duration;
import org.liaison.gateway.identity.CallerToken;
import org.liaison.gateway.routes.ServiceReplicas;
import org.liaison.kit.office.OfficeSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/// How pages reach the services.
@Configuration
class PagesWiring {

    @Bean
    Words words(OfficeSettings office) {
        return new Words(office.zone());
    }

    @Bean
    Services services(CallerToken tokens, ServiceReplicas addresses, JsonMapper json) {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(3))
                        .build();
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(Duration.ofSeconds(20));
        return new Services(
                tokens, addresses, RestClient.builder().requestFactory(requests).build(), json);
    }
}
