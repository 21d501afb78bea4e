package org.liaison.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The one door of an office.
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    /// Starts the gateway.
    public static void main(String[] arguments) {
        SpringApplication.run(GatewayApplication.class, arguments);
    }
}
