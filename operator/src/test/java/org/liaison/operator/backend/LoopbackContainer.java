package org.liaison.operator.backend;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/// A container whose ports are published on 127.0.0.1 alone, at numbers known before it starts:
/// what a broker advertises must be true.
final class LoopbackContainer {

    private final GenericContainer<?> container;
    private final List<PortBinding> ports = new ArrayList<>();

    /// @param property the system property that names another image than the official one
    LoopbackContainer(String property, String official) {
        DockerImageName image = DockerImageName.parse(System.getProperty(property, official));
        this.container = new GenericContainer<>(image).waitingFor(new WhoeverAsksWaits());
    }

    LoopbackContainer publishing(int inside, String address) {
        String[] parts = address.split(":", 2);
        ports.add(
                new PortBinding(
                        Ports.Binding.bindIpAndPort(parts[0], Integer.parseInt(parts[1])),
                        new ExposedPort(inside)));
        container.addExposedPort(inside);
        return this;
    }

    LoopbackContainer with(Map<String, String> environment) {
        container.withEnv(environment);
        return this;
    }

    LoopbackContainer holding(Path file, String inside) {
        container.withCopyFileToContainer(MountableFile.forHostPath(file, 0644), inside);
        return this;
    }

    /// Without Docker, tests are skipped; in CI they fail.
    void start() {
        Assumptions.assumeTrue(
                "true".equals(System.getenv("LIAISON_CI"))
                        || DockerClientFactory.instance().isDockerAvailable(),
                "SKIPPED: no Docker answers, so no container was tried");
        container.withCreateContainerCmdModifier(
                command -> Objects.requireNonNull(command.getHostConfig()).withPortBindings(ports));
        container.start();
    }

    void stop() {
        container.stop();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("no free port", none);
        }
    }

    /// The contract asks the server itself until it answers.
    private static final class WhoeverAsksWaits extends AbstractWaitStrategy {

        @Override
        protected void waitUntilReady() {}
    }
}
