package org.liaison.audit.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.liaison.kit.problem.SafeTrace;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// What this jar does when it is not the service: it reads the office's own file as the service
/// does, opens the database, says its lines on standard output and ends. Neither pages nor topics
/// are opened.
public final class AuditTool {

    private static final int WRONG = 2;

    private AuditTool() {}

    /// Whether a tool has that name.
    public static boolean isNamed(String name) {
        return Tools.NAMES.contains(name);
    }

    /// Runs the tool that the first argument names.
    ///
    /// @return its exit code: 0, or 2 for whatever is not as it must be
    public static int run(String... arguments) {
        PrintStream out = stream(FileDescriptor.out);
        try (ConfigurableApplicationContext context =
                new SpringApplicationBuilder(ToolWiring.class)
                        .web(WebApplicationType.NONE)
                        .logStartupInfo(false)
                        .properties(
                                "logging.threshold.console=off",
                                "spring.main.banner-mode=off",
                                "spring.main.lazy-initialization=true",
                                "spring.flyway.enabled=" + arguments[0].equals(Tools.REBUILD),
                                "spring.datasource.hikari.maximum-pool-size=2")
                        .run(Arrays.copyOfRange(arguments, 1, arguments.length))) {
            context.getBeanProvider(Flyway.class).ifAvailable(Flyway::migrate);
            return context.getBean(Tools.class).run(arguments[0], out::println);
        } catch (UncheckedIOException file) {
            // What it names was named on the command line.
            out.println(file.getMessage() + ": look whether it is there and may be used");
            return WRONG;
        } catch (RuntimeException outage) {
            stream(FileDescriptor.err).println(arguments[0] + ": " + SafeTrace.of(outage));
            out.println(arguments[0] + " could not be done: see the log of audit-tool");
            return WRONG;
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
