package org.liaison.audit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts audit-service.
@SpringBootApplication
public class AuditServiceApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(AuditServiceApplication.class, arguments);
    }
}
