package org.liaison.kit.kafka;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/// Tells Spring's own Kafka clients, those of the stream binder among them, what `BrokerAccess`
/// tells ours, when the office's files hold a password (`liaison.kafka.password`).
public final class BrokerLogin implements EnvironmentPostProcessor, Ordered {

    private static final String PASSWORD = "liaison.kafka.password";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> properties = new HashMap<>();
        access(environment)
                .login()
                .forEach((name, value) -> {
                    properties.put("spring.kafka.properties[" + name + "]", value);
                    properties.put(
                            "spring.cloud.stream.kafka.binder.configuration[" + name + "]", value);
                });
        if (!properties.isEmpty()) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("broker-login", properties));
        }
    }

    /// As whom the service with this environment comes, and where.
    static BrokerAccess access(Environment environment) {
        String servers = environment.getProperty("liaison.kafka.bootstrap-servers", "");
        String password = environment.getProperty(PASSWORD);
        return password == null
                ? BrokerAccess.open(servers)
                : BrokerAccess.byPassword(
                        servers,
                        environment.getRequiredProperty("spring.application.name"),
                        password.strip());
    }

    /// After the office's files were read.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
