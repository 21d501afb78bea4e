package org.liaison.exchange;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts exchange-service.
@SpringBootApplication
public class ExchangeServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ExchangeServiceApplication.class, arguments);
    }
}
