package org.liaison.launcher.command;

import java.io.IOException;
import java.util.Map;
import org.liaison.launcher.backend.House;
import org.liaison.launcher.compose.ContainerHouse;
import org.liaison.operator.Progress;

/// Offices that Docker runs.
final class InContainers implements Offices {

    private final ContainerHouse containers;

    InContainers(Map<String, String> environment, Progress progress) {
        this.containers = new ContainerHouse(environment, progress);
    }

    @Override
    public House house() {
        return containers.house();
    }

    @Override
    public void start(boolean again) throws IOException, InterruptedException {
        containers.up();
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        containers.down();
    }
}
