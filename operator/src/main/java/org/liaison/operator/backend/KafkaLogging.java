package org.liaison.operator.backend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Kafka's programs write to their output: times in UTC, warnings, and the few lines that tell
/// how far a start has come. Never a record.
public final class KafkaLogging {

    private KafkaLogging() {}

    public static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                """
                status=error
                appender.out.type=Console
                appender.out.name=out
                appender.out.layout.type=PatternLayout
                appender.out.layout.pattern=%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z'}{UTC} %-5p %c{1} %m%n
                rootLogger.level=warn
                rootLogger.appenderRef.out.ref=out
                logger.server.name=kafka.server
                logger.server.level=info
                logger.authorizer.name=kafka.authorizer.logger
                logger.authorizer.level=info
                logger.mirror.name=org.apache.kafka.connect.mirror
                logger.mirror.level=info
                """);
    }
}
