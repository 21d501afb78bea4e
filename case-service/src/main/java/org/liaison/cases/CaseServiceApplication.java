package org.liaison.cases;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The case service of one office: cases, exchange files, drafting, authorisation, inbox.
@SpringBootApplication
public class CaseServiceApplication {

    /// Starts the service; the office's own settings come from
    /// `--spring.config.additional-location`.
    public static void main(String[] args) {
        SpringApplication.run(CaseServiceApplication.class, args);
    }
}
