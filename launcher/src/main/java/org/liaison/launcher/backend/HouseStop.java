package org.liaison.launcher.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.Progress;
import org.liaison.operator.backend.Part;
import org.liaison.operator.backend.Starter;

/// Stops all parts of a house: first those that others do not need.
public final class HouseStop {

    private final House house;
    private final Progress progress;

    public HouseStop(House house, Progress progress) {
        this.house = house;
        this.progress = progress;
    }

    /// Returns when no process of the house is left.
    public void run() throws InterruptedException {
        List<Part> left = new ArrayList<>(house.parts());
        while (!left.isEmpty()) {
            List<Part> now = left.stream().filter(part -> isFree(part, left)).toList();
            stop(now);
            left.removeAll(now);
        }
    }

    private static boolean isFree(Part part, List<Part> left) {
        return left.stream().noneMatch(other -> other.needs().contains(part.id()));
    }

    private void stop(List<Part> parts) throws InterruptedException {
        Starter starter = new Starter(progress);
        List<Future<?>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : parts) {
                ends.add(
                        threads.submit(() -> {
                            starter.stop(part);
                            return part;
                        }));
            }
        }
        for (Future<?> end : ends) {
            if (end.state() == Future.State.FAILED) {
                throw end.exceptionNow() instanceof OperatorFailure known
                        ? known
                        : new OperatorFailure("A part could not be stopped", end.exceptionNow());
            }
        }
    }
}
