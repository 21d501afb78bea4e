package org.liaison.operator.office;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaison.operator.OperatorFailure;

/// Where the built project is: its jars, the parts of others it was built with, and the JDK.
///
/// @param root the folder that holds `liaison` and `pom.xml`
public record Installation(Path root) {

    /// The folder named by the system property `liaison.root`, or the nearest one above the working
    /// folder that looks like the project.
    public static Installation find() {
        String named = System.getProperty("liaison.root");
        if (named != null) {
            return new Installation(Path.of(named).toAbsolutePath().normalize());
        }
        for (@Nullable Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.exists(folder.resolve("launcher"))) {
                return new Installation(folder);
            }
        }
        throw new OperatorFailure("Start ./liaison from the project's folder");
    }

    public Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    public Path keytool() {
        return Path.of(System.getProperty("java.home"), "bin", "keytool");
    }

    /// Jars of the child JVMs of broker, storage tool and bridge, as a class path.
    public String libraries() {
        return library().resolve("*").toString();
    }

    public Path library() {
        return built("operator", "lib");
    }

    /// Options for a `keytool` that makes one key and ends: it need not prepare for long work.
    public static List<String> briefly() {
        return List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC");
    }

    /// Archives of other people's programs: Keycloak.
    public Path parts() {
        return built("launcher", "parts");
    }

    /// Keycloak unpacked and built, once for all homes.
    public Path keycloak() {
        return built("launcher", "keycloak");
    }

    /// A service's executable jar; it may not have been built.
    public Path serviceJar(String service) {
        return root.resolve(service)
                .resolve("target")
                .resolve("liaison-" + service + "-0.1.0-SNAPSHOT-app.jar");
    }

    private Path built(String module, String folder) {
        return root.resolve(module).resolve("target").resolve(folder);
    }
}
