package org.liaison.launcher.backend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.liaison.operator.OperatorFailure;
import org.liaison.operator.Progress;
import org.liaison.operator.backend.AotCache;
import org.liaison.operator.backend.Part;
import org.liaison.operator.backend.PartId;
import org.liaison.operator.backend.Starter;

/// Starts all parts of a house, each as soon as what it needs is ready; starts only what does not
/// run.
public final class HouseStart {

    private final House house;
    private final Progress progress;

    public HouseStart(House house, Progress progress) {
        this.house = house;
        this.progress = progress;
    }

    /// Lets JVMs that are started from now on learn for the next start; stopping them takes longer,
    /// once.
    public void learning() throws IOException {
        AotCache.enable(house.settings());
    }

    /// Returns when every part is ready.
    ///
    /// @throws OperatorFailure when one is not; the others go on running
    public void run() throws IOException, InterruptedException {
        new Groundwork(house).check();
        new HouseSecrets(house.settings()).make(house.offices());
        Starter starter = new Starter(progress);
        Map<PartId, CompletableFuture<Void>> started = new HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Part part : house.parts()) {
                CompletableFuture<?>[] needs =
                        part.needs().stream()
                                .map(started::get)
                                .filter(need -> need != null)
                                .toArray(CompletableFuture<?>[]::new);
                started.put(
                        part.id(),
                        CompletableFuture.allOf(needs)
                                .thenRunAsync(() -> start(starter, part), threads));
            }
            awaitAll(started);
        }
        report(started);
    }

    private static void start(Starter starter, Part part) {
        try {
            starter.start(part);
        } catch (IOException failed) {
            throw new CompletionException(Groundwork.inOneLine(part, failed));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CompletionException(new OperatorFailure("Interrupted", stop));
        }
    }

    private static void awaitAll(Map<PartId, CompletableFuture<Void>> started) {
        CompletableFuture.allOf(started.values().toArray(CompletableFuture<?>[]::new))
                .handle((done, failure) -> "ended")
                .join();
    }

    private void report(Map<PartId, CompletableFuture<Void>> started) {
        List<String> failures = new ArrayList<>();
        for (Part part : house.parts()) {
            CompletableFuture<Void> end = started.get(part.id());
            if (end != null && end.isCompletedExceptionally()) {
                String failure = line(end.exceptionNow());
                if (!failures.contains(failure)) {
                    failures.add(failure);
                }
            }
        }
        if (!failures.isEmpty()) {
            failures.stream().skip(1).forEach(progress::line);
            throw new OperatorFailure(failures.getFirst());
        }
    }

    private static String line(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof OperatorFailure known && known.getMessage() != null) {
            return known.getMessage();
        }
        return "Unexpected: " + cause;
    }
}
