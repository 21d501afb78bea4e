package org.liaison.launcher.bench;

import java.nio.file.Path;
import org.liaison.kit.kafka.BrokerAccess;

/// Where the parts of one office are, on this machine.
///
/// @param brokers how its administrator comes to its broker, on loopback
/// @param casesUrl JDBC address of the database of case-service
/// @param auditUrl JDBC address of the database of audit-service
/// @param secrets the office's `secrets` folder
public record BenchOffice(
        String office,
        String unit,
        BrokerAccess brokers,
        String casesUrl,
        String auditUrl,
        Path secrets) {}
