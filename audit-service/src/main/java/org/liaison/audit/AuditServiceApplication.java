package org.liaison.audit;

import org.liaison.audit.platform.AuditTool;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts audit-service, or runs one of its tools to its end when the first argument names one.
@SpringBootApplication
public class AuditServiceApplication {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && AuditTool.isNamed(arguments[0])) {
            System.exit(AuditTool.run(arguments));
        }
        SpringApplication.run(AuditServiceApplication.class, arguments);
    }
}
